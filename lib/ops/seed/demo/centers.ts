import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { centerTitles } from "./names";
import { countyTrades, type OfficePlan, richOffices, supportCenters, thinOffices } from "./offices";
import { randomOf } from "./random";
import type { CenterRow } from "./rows";
import { commonTrades, localTrades, type Trade, trades } from "./trades";

/** A center with what its history is made from. */
export type CenterPlan = {
  row: CenterRow;
  office: OfficePlan;
  rich: boolean;
  trades: Trade[];
  months: JalaliMonth[];
};

/** Centers that did not work through all eighteen months: how many months ago they began or ceased. */
const lateStarts: Record<string, number> = {
  "mashhad-3": 12,
  "neyshabur-2": 9,
  "ghaen-2": 10,
  "shahriar-1": 11,
  "kahak-1": 7,
};
const endings: Record<string, number> = { "torbat-heydarieh-2": 4, "takestan-1": 3 };
export const suspendedCenters = ["zabol-1"];

export function planCenters(months: readonly JalaliMonth[]): CenterPlan[] {
  const plan = (rich: boolean) => (office: OfficePlan) =>
    Array.from({ length: office.centers }, (_, index) => planCenter(office, index + 1, rich, months));
  return [...richOffices.flatMap(plan(true)), ...thinOffices.flatMap(plan(false))];
}

function planCenter(
  office: OfficePlan,
  number: number,
  rich: boolean,
  months: readonly JalaliMonth[],
): CenterPlan {
  const id = `${office.id}-${number}`;
  const support =
    supportCenters[office.provinceId]?.id === id ? supportCenters[office.provinceId] : undefined;
  const first = months.at(-1 - (lateStarts[id] ?? months.length - 1)) as JalaliMonth;
  const ended = endings[id] ? (months.at(-1 - endings[id]) as JalaliMonth) : null;
  return {
    row: {
      id,
      office_id: office.id,
      province_id: office.provinceId,
      name: support?.name ?? centerName(office, titlesOf(office)[number - 1] ?? ""),
      kind: support ? "provincialSupport" : "regular",
      status: ended ? "inactive" : suspendedCenters.includes(id) ? "suspended" : "active",
      started_month: first,
      ended_month: ended,
      ...contactOf(office, number, rich),
    },
    office,
    rich,
    trades: tradesOf(office),
    months: months.filter((month) => month >= first && (ended === null || month < ended)),
  };
}

export const centerName = (office: OfficePlan, title: string) =>
  `مرکز نیکوکاری کارآفرینی ${title} ${office.name}`;

/** The titles of an office's centers, and after them those that are still free. */
export function titlesOf(office: OfficePlan): string[] {
  const taken = randomOf(`${office.id} titles`).sample(centerTitles, office.centers);
  return [...taken, ...centerTitles.filter((title) => !taken.includes(title))];
}

function contactOf(office: OfficePlan, number: number, rich: boolean) {
  if (!rich) return { address: null, phone: null };
  const random = randomOf(`${office.id}-${number} address`);
  const plate = random.int(3, 98).toLocaleString("fa-IR");
  return {
    address: `${office.name}، ${office.areas[(number - 1) % office.areas.length] ?? ""}، خیابان کارآفرینان، پلاک ${plate}`,
    phone: `${office.provinceId === "IR-09" ? "051" : "056"}300000${random.int(10, 99)}`,
  };
}

/** Local trades twice, so that they are met more often than those found everywhere. */
export function tradesOf(office: OfficePlan): Trade[] {
  const local = [...(countyTrades[office.id] ?? []), ...(localTrades[office.provinceId] ?? [])];
  return [...local, ...local, ...commonTrades].map((key) => trades[key]);
}
