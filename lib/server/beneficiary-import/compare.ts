import { cellAddress } from "@/lib/domain/beneficiary/cell";
import type { Header } from "@/lib/domain/beneficiary/header";
import { type Known, type Outcome, outcomeOf } from "@/lib/domain/beneficiary/known";
import { type BeneficiaryRecord, columnSpecs } from "@/lib/domain/beneficiary/record";
import type { CellError, SheetRow } from "@/lib/domain/beneficiary/sheet";
import type { Transaction } from "@/lib/server/scope";

/** A row of the preview as it is stored. */
export type ComparedRow = {
  row: number;
  outcome: Outcome["kind"];
  record: BeneficiaryRecord | null;
  errors: CellError[] | null;
  changed: string[];
  text: string | null;
  beneficiaryId: number | null;
  seenVersion: number | null;
};

type FilledRow = Exclude<SheetRow, { kind: "empty" }>;
/** The office that imports, and its centers. */
export type ImportPlace = { officeId: string; centers: ReadonlySet<string> };

/** What rows of a file mean beside everybody who is registered in the country. */
export async function compareRows(
  tx: Transaction,
  place: ImportPlace,
  header: Header,
  rows: readonly FilledRow[],
): Promise<ComparedRow[]> {
  const checked = rows.map((row) => withCenter(row, place, header));
  const ids = checked.flatMap((row) => (row.kind === "person" ? [row.record.nationalId] : []));
  const known = await knownPeople(tx, place.officeId, ids);
  return checked.map((row): ComparedRow => {
    const rest = { row: row.row, changed: [], text: null, beneficiaryId: null, seenVersion: null };
    if (row.kind === "wrong") return { ...rest, outcome: "wrong", record: null, errors: row.errors };
    const found = known.get(row.record.nationalId);
    const outcome = outcomeOf(row.record, found?.known ?? { place: "nowhere" });
    if (outcome.kind === "wrong")
      return {
        ...rest,
        outcome: "wrong",
        record: null,
        errors: [errorAt(header, "nationalId", row.row, outcome.text)],
      };
    const compared = { ...rest, outcome: outcome.kind, record: row.record, errors: null };
    if (outcome.kind !== "update") return compared;
    const { id = null, version = null } = found ?? {};
    return {
      ...compared,
      record: outcome.merged,
      changed: outcome.changed,
      beneficiaryId: id,
      seenVersion: version,
    };
  });
}

function errorAt(header: Header, column: "nationalId" | "centerId", row: number, message: string): CellError {
  return { cell: cellAddress(header.indexOf(column), row), heading: columnSpecs[column].label, message };
}

/** A person is served by a center of the office, if by any. */
function withCenter(row: FilledRow, { centers }: ImportPlace, header: Header): FilledRow {
  if (row.kind === "wrong" || row.record.centerId === null || centers.has(row.record.centerId)) return row;
  const error = errorAt(header, "centerId", row.row, "این اداره مرکزی با این کد ندارد.");
  return { row: row.row, kind: "wrong", errors: [error] };
}

type Found = { known: Known; id: number | null; version: number | null };

/** What is known of national ids in the whole country; of people of other offices only that they are there. */
async function knownPeople(tx: Transaction, officeId: string, ids: string[]): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  if (ids.length === 0) return found;
  const elsewhere: Found = { known: { place: "elsewhere", officeName: null }, id: null, version: null };
  const anywhere = await tx.$queryRaw<{ nationalId: string; id: number; here: boolean }[]>`
    SELECT national_id AS "nationalId", beneficiary_id AS id, coalesce(office_id = ${officeId}, false) AS here FROM known_people(${ids}::text[])`;
  for (const { nationalId } of anywhere) found.set(nationalId, elsewhere);
  const here = anywhere.filter((person) => person.here).map(({ id }) => id);
  const records = await tx.$queryRaw<(BeneficiaryRecord & { id: number; version: number })[]>`
    SELECT id, version, national_id AS "nationalId", name, father_name AS "fatherName", born_on::text AS "bornOn", gender,
      target_group AS "targetGroup", mobile, household_head AS "householdHead", household_members AS "householdMembers",
      livelihood_aid AS "livelihoodAid", education, skills, disability, address, center_id AS "centerId"
    FROM beneficiary WHERE id = ANY(${here}::integer[]) AND office_id = ${officeId}`;
  for (const { id, version, ...record } of records)
    found.set(record.nationalId, { known: { place: "here", record }, id, version });
  return found;
}
