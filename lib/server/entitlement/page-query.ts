import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { type Entitlement, entitlements, entitlementsAt, seriesOf } from "@/lib/domain/entitlement/catalogue";
import { type Given, isDueOn } from "@/lib/domain/entitlement/giving";
import { periodLabels } from "@/lib/domain/entitlement/labels";
import type { GivenView, ServiceView } from "@/lib/domain/entitlement/view";
import { nextPeriodFrom, periodText } from "@/lib/domain/entitlement/period";
import { LEVELS, type Level } from "@/lib/domain/entrepreneur/level";
import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import { voidedText } from "@/lib/domain/entrepreneur/voidable";
import {
  type CalendarDate,
  formatInstant,
  formatJalaliDate,
  formatJalaliDateShort,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { formatRial } from "@/lib/domain/shared/rial";
import { givenRow } from "@/lib/server/entitlement/given-row";
import {
  type CaseHeadView,
  headColumns,
  headFields,
  headView,
  ofCode,
  readCase,
  standing,
} from "@/lib/server/entrepreneur/case-head";
import { instant, list, rial } from "@/lib/server/row-fields";
import type { Context, Statement } from "@/lib/server/scope";

/** Who voided what was given and why; null for what stands. */
const voided = z.object({ by: z.string(), reason: z.string() }).nullable();
const given = givenRow.extend({ id: z.number(), amountRial: rial, by: z.string(), at: instant, voided });
const pageRow = z.object({
  ...headFields,
  levels: z.array(standing),
  ofPerson: list(givenRow),
  given: list(given),
});

const servicesStatement: Statement<z.output<typeof pageRow>> = {
  name: "entrepreneur-services",
  row: pageRow,
  text: `
    SELECT ${headColumns},
      ARRAY(SELECT DISTINCT h.standing FROM level_history h WHERE h.entrepreneur_id = e.id ORDER BY h.standing) AS levels,
      (SELECT json_agg(json_build_object('entitlement', p.entitlement, 'givenOn', p.given_on)) FROM entitlements_of_person(e.id) p) AS "ofPerson",
      (SELECT json_agg(json_build_object('id', g.id, 'entitlement', g.entitlement, 'givenOn', g.given_on, 'amountRial', g.amount_rial::text,
          'by', g.recorded_by_name, 'at', g.recorded_at, 'voided', voided_json(g.voided_at, g.voided_by_name, g.void_reason)) ORDER BY g.given_on DESC, g.id DESC)
        FROM entitlement_given g WHERE g.entrepreneur_id = e.id) AS given
    ${ofCode}`,
};

export type ServicesView = {
  head: CaseHeadView;
  /** of the present level; empty for a graduate */
  services: ServiceView[];
  given: GivenView[];
  mayVoid: boolean;
  /** what may be recorded, with the services of earlier levels for days gone by; null for whom giving is not */
  give: { options: { value: string; label: string }[]; first: string; count: number } | null;
  today: string;
};

/** What the level gives, what is due and what was given; null for whom the case is not. */
export async function getServicesPage(ctx: Context, code: string): Promise<ServicesView | null> {
  const row = await readCase(ctx, servicesStatement, code);
  if (!row) return null;
  const today = todayInTehran(ctx.now);
  const services = row.standing === "graduated" ? [] : entitlementsAt(row.standing);
  const held = LEVELS.filter((level) => row.levels.includes(level));
  const gives = can(ctx.actor, "entitlement.give", row).ok && row.endedOn === null;
  const due = services.find((one) => isDueOn(one, row.ofPerson, today));
  return {
    head: headView(row),
    services: services.map((one) => serviceView(one, row.ofPerson, today)),
    given: row.given.map(givenView),
    mayVoid: can(ctx.actor, "entrepreneur.record", row).ok,
    give: gives
      ? { options: optionsOf(held, row.standing), first: due ?? "", count: row.given.length }
      : null,
    today: formatJalaliDateShort(today),
  };
}

/** The present level first; those of earlier levels name it. */
const optionsOf = (held: readonly Level[], present: Level | "graduated") =>
  [...held].reverse().flatMap((level) =>
    entitlementsAt(level).map((one) => ({
      value: one,
      label:
        level === present
          ? entitlements[one].label
          : `${entitlements[one].label} (${standingLabels[level].label})`,
    })),
  );

const givenView = ({
  id,
  entitlement,
  givenOn,
  amountRial,
  by,
  at,
  voided,
}: z.output<typeof given>): GivenView => ({
  id,
  label: `${entitlements[entitlement].label} (${periodText(entitlement, givenOn)})`,
  on: formatJalaliDate(givenOn),
  amount: amountRial > 0n ? formatRial(amountRial) : "",
  by: `${by}، ${formatInstant(at)}`,
  voided: voided && voidedText(voided),
});

function serviceView(one: Entitlement, given: readonly Given[], today: CalendarDate): ServiceView {
  const { label, period } = entitlements[one];
  const last = given.findLast(({ entitlement }) => seriesOf(entitlement) === seriesOf(one));
  const lastText = last ? `آخرین بار ${formatJalaliDate(last.givenOn)}.` : "";
  const shared = { entitlement: one, label, period: periodLabels[period] };
  if (isDueOn(one, given, today))
    return {
      ...shared,
      tag: { label: "در این نوبت داده نشده", tone: "info" },
      note: `${period === "once" ? "" : `نوبت ${periodText(one, today)}.`} ${lastText}`.trim(),
    };
  const from = nextPeriodFrom(one, today);
  return {
    ...shared,
    tag: { label: "داده‌شده", tone: "success" },
    note: `${lastText}${from ? ` نوبت بعدی از ${formatJalaliDate(from)} است.` : ""}`,
  };
}
