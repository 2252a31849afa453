import { type Actor } from "../access/actor";
import { can, type CaseSubject } from "../access/policy";
import type { Tone } from "../month/labels";
import { centerKindLabels } from "../organisation/center";
import {
  formatInstant,
  formatJalaliDate,
  formatJalaliDateShort,
  todayInTehran,
} from "../shared/calendar-date";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import {
  applicationEventViews,
  applicationNextSteps,
  applicationStatusViews,
  deskLabels,
  durationText,
} from "./application-labels";
import type { ApplicationPageFacts } from "./application-page";
import { formatApplicationNumber } from "./application-number";
import {
  APPLICATION_DESKS,
  type ApplicationDesk,
  applicationActionsFrom,
  type ApplicationStatus,
  deskOf,
} from "./application-workflow";
import {
  type Gap,
  gapsOf,
  type PartFacts,
  sectionStates,
  type SectionState,
  seatsFilled,
} from "./feasibility/gaps";
import {
  boardSection,
  type Part,
  PARTS,
  partSpec,
  type Section,
  sectionClause,
  SECTIONS,
  sectionTitle,
} from "./feasibility/parts";
import { ISSUE_CONDITIONS, type IssueCondition, standingConditions } from "./issue-conditions";
import { defaultValidUntil } from "./license-term";
import { type FileView, filesOf, type PartView, viewParts } from "./part-view";
import { checkQuota, DEFAULT_QUOTA } from "./quota";

export type SectionLine = {
  section: Section;
  title: string;
  clause: string;
  state: { label: string; tone: Tone };
  detail: string | null;
};

export type ReturnedPart = { part: Part; title: string; reason: string; mended: boolean };

export type ApplicationView = {
  number: string;
  shownNumber: string;
  centerName: string;
  kind: string;
  office: { id: string; name: string };
  province: string;
  status: { label: string; tone: Tone };
  licensed: boolean;
  next: string;
  version: number;
  revision: number;
  steps: {
    key: string;
    label: string;
    note: string | null;
    state: "done" | "current" | "returned" | "todo";
  }[];
  quota: { text: string; full: boolean } | null;
  note: string | null;
  returned: ReturnedPart[];
  sections: SectionLine[];
  gaps: Gap[] | null;
  /** like the sections and the gaps, for those who fill the form in */
  parts: PartView[];
  conditions: { label: string; rests: string; stands: boolean }[] | null;
  council: { decidedOn: string; session: string; resolution: string } | null;
  councilFiles: FileView[];
  validUntil: string;
  timeline: { title: string; tone: Tone; at: string; iso: string; by: string; note: string | null }[];
  may: Record<
    | "edit"
    | "submit"
    | "startReview"
    | "review"
    | "return"
    | "reject"
    | "endorse"
    | "recordDecision"
    | "issue",
    boolean
  >;
};

/** The page of an application as this person sees it now. */
export function viewApplication(facts: ApplicationPageFacts, actor: Actor, now: Date): ApplicationView {
  const { number, status } = facts;
  const may = rightsOf(facts, actor);
  const form = formFactsOf(facts);
  const withReviews = status === "returned" || (status === "draft" && facts.revision > 0);
  return {
    number,
    shownNumber: formatApplicationNumber(number),
    centerName: facts.centerName,
    kind: centerKindLabels[facts.kind],
    office: { id: facts.officeId, name: facts.officeName },
    province: facts.provinceName,
    status: applicationStatusViews[status],
    licensed: status === "licensed",
    next: applicationNextSteps[status],
    version: facts.version,
    revision: facts.revision,
    steps: stepsOf(facts, now),
    quota: quotaText(facts),
    note: facts.note,
    returned: withReviews ? returnedParts(facts) : [],
    sections: may.edit ? sectionLines(form) : [],
    gaps: may.edit ? gapsOf(form) : null,
    parts: may.edit ? viewParts(facts) : [],
    conditions: conditionsOf(facts),
    council:
      facts.councilDecidedOn === null
        ? null
        : {
            decidedOn: formatJalaliDate(facts.councilDecidedOn),
            session: facts.councilSession ?? "",
            resolution: facts.councilResolution ?? "",
          },
    councilFiles: filesOf(facts.files, "council"),
    validUntil: formatJalaliDateShort(defaultValidUntil(todayInTehran(now))),
    timeline: timelineOf(facts),
    may,
  };
}

function rightsOf(facts: ApplicationPageFacts, actor: Actor): ApplicationView["may"] {
  const place = { provinceId: facts.provinceId, officeId: facts.officeId, centerId: null };
  const { submittedById, endorsedById, councilRecordedById, preparedByIds } = facts;
  const subject: CaseSubject = {
    ...place,
    hands: [...preparedByIds, submittedById, endorsedById, councilRecordedById],
  };
  const possible = applicationActionsFrom(facts.status);
  const reviewer = can(actor, "application.review", place).ok;
  const preparer = can(actor, "application.prepare", place).ok;
  return {
    edit: preparer && possible.includes("edit"),
    submit: preparer && possible.includes("submit"),
    startReview: reviewer && possible.includes("review"),
    review: reviewer && possible.includes("return"),
    return: reviewer && possible.includes("return"),
    reject: reviewer && possible.includes("reject"),
    endorse: possible.includes("endorse") && can(actor, "application.endorse", subject).ok,
    recordDecision:
      possible.includes("recordApproval") && can(actor, "application.recordDecision", subject).ok,
    issue: possible.includes("issue") && can(actor, "license.issue", subject).ok,
  };
}

export const formFactsOf = ({ parts, files, elsewhere }: ApplicationPageFacts) => ({
  parts: new Map(
    parts.map(({ part, content, review }): [Part, PartFacts] => [
      part,
      {
        content,
        documents: files.filter(({ subject }) => subject === part).length,
        returned: review === "returned",
      },
    ]),
  ),
  elsewhere,
});

const stateViews: Record<SectionState, { label: string; tone: Tone }> = {
  empty: { label: "خالی", tone: "neutral" },
  begun: { label: "ناتمام", tone: "info" },
  complete: { label: "کامل", tone: "success" },
  returned: { label: "نیازمند اصلاح", tone: "warning" },
};

function sectionLines(form: ReturnType<typeof formFactsOf>): SectionLine[] {
  const states = sectionStates(form);
  return SECTIONS.map((section) => {
    const rows =
      section === "board" ? seatsFilled(form.parts) : (form.parts.get(section)?.content.rows.length ?? 0);
    const one = section === "board" ? null : partSpec(section).rows?.one;
    const detail =
      section === "board"
        ? `${formatNumber(rows)} از ${formatNumber(8)} نفر معرفی شده‌اند`
        : one && rows > 0
          ? `${formatNumber(rows)} ${one}`
          : null;
    return {
      section,
      title: section === "board" ? boardSection.title : sectionTitle(section),
      clause: sectionClause(section),
      state: stateViews[states[section]],
      detail,
    };
  });
}

const returnedParts = ({ parts }: ApplicationPageFacts): ReturnedPart[] =>
  PARTS.flatMap((part) => {
    const row = parts.find((one) => one.part === part);
    return row?.reviewReason && row.review !== "accepted"
      ? [{ part, title: partSpec(part).title, reason: row.reviewReason, mended: row.review === null }]
      : [];
  });

function quotaText({ kind, quota }: ApplicationPageFacts): ApplicationView["quota"] {
  if (!quota) return null;
  const use = { ...quota, quota: quota.quota ?? DEFAULT_QUOTA };
  const holder = kind === "regular" ? "سهمیه این اداره" : "سهمیه استان برای کانون خیّرین کارآفرین";
  return {
    text: `${holder} ${formatNumber(use.quota)} مرکز است: ${formatNumber(use.licensed)} مجوز و ${formatNumber(use.pending)} درخواست دیگر در جریان.`,
    full: !checkQuota(use).ok,
  };
}

const conditionLabels: Record<IssueCondition, string> = {
  feasibilityReport: "گزارش امکان‌سنجی",
  employmentConfirmation: "تأیید حوزه اشتغال و خودکفایی",
  councilApproval: "تأیید شورای راهبری استان",
};

const reached: readonly ApplicationStatus[] = ["endorsed", "councilApproved", "councilDeclined", "licensed"];

/** The three conditions of S1 ب-۳-۱ and what each rests on; null until there is something to see. */
function conditionsOf(facts: ApplicationPageFacts): ApplicationView["conditions"] {
  if (!reached.includes(facts.status)) return null;
  const { submittedAt, endorsedAt, councilDecidedOn, councilResolution, councilSession, revision } = facts;
  const standing = standingConditions({
    reportedOn: submittedAt && todayInTehran(submittedAt),
    endorsedOn: endorsedAt && todayInTehran(endorsedAt),
    council:
      councilDecidedOn && councilResolution
        ? {
            approved: facts.status !== "councilDeclined",
            decidedOn: councilDecidedOn,
            resolutionNumber: councilResolution,
          }
        : null,
  });
  const rests: Record<IssueCondition, string> = {
    feasibilityReport: submittedAt
      ? `فرم کامل، نوبت ${toPersianDigits(revision)}، فرستاده در ${formatInstant(submittedAt)}`
      : "هنوز فرستاده نشده است",
    employmentConfirmation: endorsedAt
      ? `${facts.endorsedByName ?? ""}، ${formatInstant(endorsedAt)}`
      : "هنوز تأیید نشده است",
    councilApproval: councilDecidedOn
      ? `جلسه ${councilSession ?? ""}، مصوبه ${councilResolution ?? ""}، ${formatJalaliDate(councilDecidedOn)}`
      : "تصمیم شورا هنوز ثبت نشده است",
  };
  return ISSUE_CONDITIONS.map((condition) => ({
    label: conditionLabels[condition],
    rests: toPersianDigits(rests[condition]),
    stands: standing[condition],
  }));
}

/** The desks in their order with the time spent on each, and the license at the end. */
function stepsOf(facts: ApplicationPageFacts, now: Date): ApplicationView["steps"] {
  const { status, seconds, statusAt } = facts;
  const desk = deskOf(status);
  const at =
    status === "rejected"
      ? APPLICATION_DESKS.indexOf("council")
      : desk
        ? APPLICATION_DESKS.indexOf(desk)
        : APPLICATION_DESKS.length;
  const running = Math.max(0, (now.getTime() - statusAt.getTime()) / 1000);
  const stateOf = (key: ApplicationDesk, index: number) => {
    if (status === "councilDeclined" && key === "participation") return "todo";
    if (index !== at) return index < at ? "done" : "todo";
    return desk ? (status === "returned" ? "returned" : "current") : "todo";
  };
  const steps = APPLICATION_DESKS.map((key, index): ApplicationView["steps"][number] => {
    const spent = seconds[key] + (key === desk ? running : 0);
    return {
      key,
      label: deskLabels[key],
      note: spent > 0 ? durationText(spent) : null,
      state: stateOf(key, index),
    };
  });
  return [
    ...steps,
    { key: "license", label: "مجوز", note: null, state: status === "licensed" ? "done" : "todo" },
  ];
}

const timelineOf = ({ events }: ApplicationPageFacts): ApplicationView["timeline"] =>
  events.flatMap(({ kind, at, actorName, note }) => {
    const known = applicationEventViews[kind];
    return known ? [{ ...known, at: formatInstant(at), iso: at.toISOString(), by: actorName, note }] : [];
  });
