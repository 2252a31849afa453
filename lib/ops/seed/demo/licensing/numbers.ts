import { type ApplicationNumber, buildApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { LicenseNumber } from "@/lib/domain/licensing/license-number";
import { type CalendarDate, toJalali } from "@/lib/domain/shared/calendar-date";
import type { Begun } from "./dossier";
import { licenseNumberOf } from "./license";
import type { SerialRow } from "./rows";

export type Dated = { key: string; provinceId: string; on: CalendarDate; at: number };

/** A serial for each, by province and Jalali year, in the order of time; and the last one of each. */
export function count(kind: SerialRow["kind"], items: Dated[]) {
  const last = new Map<string, SerialRow>();
  const serials = new Map<string, number>();
  for (const { key, provinceId, on } of items.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))) {
    const { year } = toJalali(on);
    const id = `${provinceId} ${year}`;
    const serial = (last.get(id)?.last ?? 0) + 1;
    last.set(id, { kind, province_id: provinceId, year, last: serial });
    serials.set(key, serial);
  }
  return { serials, last: [...last.values()] };
}

export type Numbers = {
  application(begun: Begun): ApplicationNumber;
  license(begun: Begun): LicenseNumber;
  rows: SerialRow[];
};

export function numbersOf(all: readonly Begun[]): Numbers {
  const dated = (step: "first" | "last") => (begun: Begun) => {
    const { plan, place, steps } = begun;
    const found = steps.at(step === "first" ? 0 : -1);
    if (!found) throw new Error(`${plan.key} has no steps`);
    return { key: plan.key, provinceId: place.province_id, on: found.on, at: found.at.getTime() };
  };
  const licensed = all.filter(({ plan }) => plan.license);
  const applications = count("application", all.map(dated("first")));
  const licenses = count("license", licensed.map(dated("last")));
  return {
    application: (begun) =>
      buildApplicationNumber(
        toJalali(dated("first")(begun).on).year,
        begun.place.province_id,
        applications.serials.get(begun.plan.key) ?? 0,
      ),
    license: (begun) =>
      licenseNumberOf(
        begun.place.province_id,
        dated("last")(begun).on,
        licenses.serials.get(begun.plan.key) ?? 0,
      ),
    rows: [...applications.last, ...licenses.last],
  };
}
