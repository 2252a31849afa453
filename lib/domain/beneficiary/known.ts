import { searchKey } from "../shared/persian-text";
import { type BeneficiaryRecord, type Column, COLUMNS } from "./record";

/**
 * What is known of a national id in the whole country: nobody, a person of the place that imports, or one registered
 * elsewhere; the name of that office only where the actor's scope covers it.
 */
export type Known =
  | { place: "nowhere" }
  | { place: "here"; record: BeneficiaryRecord }
  | { place: "elsewhere"; officeName: string | null };

export type Outcome =
  | { kind: "new" }
  | { kind: "same" }
  | { kind: "update"; changed: Column[]; merged: BeneficiaryRecord }
  | { kind: "elsewhere"; text: string }
  | { kind: "wrong"; text: string };

/** One person exists once in the country (domain page 3): what a right row means beside what is already registered. */
export function outcomeOf(record: BeneficiaryRecord, known: Known): Outcome {
  switch (known.place) {
    case "nowhere":
      return { kind: "new" };
    case "elsewhere":
      return { kind: "elsewhere", text: elsewhereText(known.officeName) };
    case "here": {
      if (isSomebodyElse(record, known.record)) return { kind: "wrong", text: SOMEBODY_ELSE };
      const changed = COLUMNS.filter(
        (column) => record[column] !== null && record[column] !== known.record[column],
      );
      if (changed.length === 0) return { kind: "same" };
      return { kind: "update", changed, merged: merge(known.record, record, changed) };
    }
  }
}

/**
 * A slip in a national id can hit another person of the same office. Who has both another name and another day of birth is
 * taken for somebody else and not overwritten (decision).
 */
const isSomebodyElse = (read: BeneficiaryRecord, known: BeneficiaryRecord): boolean =>
  searchKey(read.name) !== searchKey(known.name) && read.bornOn !== known.bornOn;

const SOMEBODY_ELSE = "با این کد ملی فرد دیگری ثبت شده است: نام و تاریخ تولد هر دو فرق دارد.";

/** A cell left empty leaves what is known (decision): a file seldom has every column. */
const merge = (known: BeneficiaryRecord, read: BeneficiaryRecord, changed: readonly Column[]) => ({
  ...known,
  ...Object.fromEntries(changed.map((column) => [column, read[column]])),
});

/** What may be told of a person registered elsewhere: that it is so, and the office only inside the scope. */
export const elsewhereText = (officeName: string | null): string =>
  officeName === null ? "در جای دیگری ثبت شده است." : `در ${officeName} ثبت شده است.`;
