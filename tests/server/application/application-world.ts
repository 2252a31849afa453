import { randomUUID } from "node:crypto";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import { MEMBER_PARTS, type Part, PARTS } from "@/lib/domain/licensing/feasibility/parts";
import type { CenterKind } from "@/lib/domain/organisation/center";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Result } from "@/lib/domain/shared/result";
import { recordDecision } from "@/lib/server/application/decide";
import { addLicensingFile } from "@/lib/server/application/files";
import { issueLicense } from "@/lib/server/application/issue";
import { createApplication, savePart } from "@/lib/server/application/prepare";
import { endorseApplication, reviewParts, startReview } from "@/lib/server/application/review";
import { submitApplication } from "@/lib/server/application/submit";
import type { Context } from "@/lib/server/scope";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { PDF } from "@/tests/support/files";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";

export async function must<T>(done: Promise<Result<T>>): Promise<T> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** How often each outcome came. */
export function tally(results: Parameters<typeof codeOf>[0][]): Record<string, number> {
  const codes = results.map(codeOf);
  return Object.fromEntries(codes.map((code) => [code, codes.filter((other) => other === code).length]));
}

/** An office without a center yet (its place names the one it would have first), with a quota if one is set. */
export async function createOffice(provinceId = "IR-09", quota?: number): Promise<TestPlace> {
  const officeId = `a${process.env.VITEST_POOL_ID ?? ""}-${randomUUID().slice(0, 8)}`;
  await asOwner("INSERT INTO office (id, province_id, name) VALUES ($1, $2, 'دفتر آزمون')", [
    officeId,
    provinceId,
  ]);
  if (quota !== undefined)
    await asOwner(
      "INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at) VALUES ($1, $2, $3, 'دلیل آزمون', 'مدیر کل', now())",
      [officeId, provinceId, quota],
    );
  return { provinceId, officeId, centerId: `${officeId}-1` };
}

export const office = (place: TestPlace, now?: Date) => asRole("officeEmployment", place, now);
export const employment = (place: TestPlace, now?: Date) => asRole("provinceEmployment", place, now);
export const participation = (place: TestPlace, now?: Date) => asRole("provinceParticipation", place, now);

export const begin = (place: TestPlace, kind: CenterKind = "regular", ctx = office(place)) =>
  must(
    createApplication(ctx, {
      formKey: randomUUID(),
      officeId: place.officeId,
      kind,
      centerName: "مرکز راه نو",
    }),
  );

type Row = { status: ApplicationStatus; version: number; revision: number } & Record<string, unknown>;

export async function rowOf(number: string): Promise<Row> {
  const [row] = await asOwner<Row>("SELECT * FROM license_application WHERE number = $1", [number]);
  if (!row) throw new Error("no such application");
  return row;
}

export const stepOf = async (number: ApplicationNumber) => ({
  number,
  version: (await rowOf(number)).version,
});

type PartRow = { part: Part; content: PartContent; version: number; review: string | null };
export const partsOf = (number: string) =>
  asOwner<PartRow & Record<string, unknown>>("SELECT * FROM application_part WHERE application_number = $1", [
    number,
  ]);
export const partOf = async (number: string, part: Part) => {
  const row = (await partsOf(number)).find((other) => other.part === part);
  if (!row) throw new Error("no such part");
  return row;
};

type EventRow = {
  kind: string;
  at: Date;
  actor_name: string;
  note: string | null;
  after: Record<string, unknown>;
};
export const eventsOf = (number: string) =>
  asOwner<EventRow>("SELECT * FROM event WHERE subject = 'application' AND subject_id = $1 ORDER BY id", [
    number,
  ]);

export const addPdf = (ctx: Context, number: ApplicationNumber, subject: string, bytes: Uint8Array = PDF) =>
  addLicensingFile(ctx, { number, subject, name: "مدرک.pdf", bytes });

/** Fills the form in wholly, part by part, with a document for each member. */
export async function fillIn(
  ctx: Context,
  number: ApplicationNumber,
  contents: Partial<Record<Part, PartContent>> = {},
) {
  for (const part of PARTS)
    await must(savePart(ctx, { number, part, version: 0, content: contents[part] ?? buildContent(part) }));
  for (const part of MEMBER_PARTS) await must(addPdf(ctx, number, part));
}

export async function decideParts(ctx: Context, number: ApplicationNumber, returned: readonly Part[] = []) {
  const decisions = (await partsOf(number)).map(({ part, version }) =>
    returned.includes(part)
      ? { part, version, decision: "returned" as const, reason: "این بخش کامل نیست" }
      : { part, version, decision: "accepted" as const, reason: "" },
  );
  return must(reviewParts(ctx, { number, decisions }));
}

export const decision = {
  decision: "approved" as const,
  decidedOn: "2026-11-11" as CalendarDate,
  session: "۱۲",
  resolution: "۱۲/۳",
  note: "",
};
export const validUntil = "2028-11-10" as CalendarDate;

const WAY = ["draft", "submitted", "underReview", "endorsed", "councilApproved", "licensed"] as const;

/** Brings a new application so far by the commands themselves, with other people at every step. */
export async function bring(place: TestPlace, to: (typeof WAY)[number]): Promise<ApplicationNumber> {
  const number = await begin(place);
  await fillIn(office(place), number);
  const steps = [
    async () => must(submitApplication(office(place), await stepOf(number))),
    async () => must(startReview(employment(place), await stepOf(number))),
    async () => {
      await decideParts(employment(place), number);
      await must(endorseApplication(employment(place), await stepOf(number)));
    },
    async () => {
      const manager = asRole("provinceManager", place);
      await must(addPdf(manager, number, "council"));
      await must(recordDecision(manager, { ...(await stepOf(number)), ...decision }));
    },
    async () => must(issueLicense(participation(place), { ...(await stepOf(number)), validUntil })),
  ];
  for (const step of steps.slice(0, WAY.indexOf(to))) await step();
  return number;
}
