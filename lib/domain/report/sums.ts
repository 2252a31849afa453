import { SERVICE_NUMBERS } from "../aid/service-number";
import { GENDERS, type PeopleCount, TARGET_GROUPS } from "../service-entry/model";
import type { ReportFigures, ServiceFigures } from "./figures";

const totalOf = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);
export const rialOf = <Item>(items: readonly Item[], amount: (item: Item) => bigint): bigint =>
  items.reduce((sum, item) => sum + amount(item), 0n);

export const peopleIn = (people: readonly PeopleCount[]): number => totalOf(people, ({ count }) => count);

/** Counts by target group and gender over several lists; those without anybody are left out. */
export function addPeople(lists: readonly (readonly PeopleCount[])[]): PeopleCount[] {
  const all = lists.flat();
  return TARGET_GROUPS.flatMap((targetGroup) =>
    GENDERS.map((gender) => ({
      targetGroup,
      gender,
      count: peopleIn(all.filter((people) => people.targetGroup === targetGroup && people.gender === gender)),
    })),
  ).filter(({ count }) => count > 0);
}

const addRecords = <Key extends string | number>(records: readonly Record<Key, number>[]) => {
  const sums: Partial<Record<Key, number>> = {};
  for (const record of records)
    for (const key of Object.keys(record) as Key[]) sums[key] = (sums[key] ?? 0) + record[key];
  return sums;
};

function addServices(parts: readonly ReportFigures[]): ServiceFigures[] {
  return SERVICE_NUMBERS.map((service) => {
    const rows = parts.flatMap(({ services }) => services.filter((row) => row.service === service));
    return {
      service,
      entries: totalOf(rows, (row) => row.entries),
      quantity: totalOf(rows, (row) => row.quantity),
      people: addPeople(rows.map((row) => row.people)),
      costRial: rialOf(rows, (row) => row.costRial),
      payableRial: rialOf(rows, (row) => row.payableRial),
    };
  });
}

const nothing = {
  centers: { active: 0, suspended: 0, inactive: 0, opening: 0 },
  months: { due: 0, received: 0, onTime: 0, complete: 0, confirmed: 0, open: 0 },
  levels: { 1: 0, 2: 0, 3: 0, graduated: 0 },
  promotions: { 2: 0, 3: 0, graduated: 0 },
};

/** The figures of several provinces as one: every figure is the sum of theirs. */
export const addFigures = (parts: readonly ReportFigures[]): ReportFigures => ({
  centers: { ...nothing.centers, ...addRecords(parts.map(({ centers }) => centers)) },
  months: { ...nothing.months, ...addRecords(parts.map(({ months }) => months)) },
  services: addServices(parts),
  entries: totalOf(parts, (part) => part.entries),
  beneficiaries: totalOf(parts, (part) => part.beneficiaries),
  raisedRial: rialOf(parts, (part) => part.raisedRial),
  payableRial: rialOf(parts, (part) => part.payableRial),
  paidRial: rialOf(parts, (part) => part.paidRial),
  paidMonths: totalOf(parts, (part) => part.paidMonths),
  baseAidRial: rialOf(parts, (part) => part.baseAidRial),
  levels: { ...nothing.levels, ...addRecords(parts.map(({ levels }) => levels)) },
  promotions: { ...nothing.promotions, ...addRecords(parts.map(({ promotions }) => promotions)) },
  openNotices: totalOf(parts, (part) => part.openNotices),
});
