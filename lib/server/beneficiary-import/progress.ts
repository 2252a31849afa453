import type { PreviewCounts } from "@/lib/domain/beneficiary/preview";
import type { ComparedRow } from "@/lib/server/beneficiary-import/compare";
import type { Transaction } from "@/lib/server/scope";

/** Who reads an import holds it by its version: whoever takes it over counts it up, and the other one stops. */
export type Claim = { id: string; version: number };

/** Thrown where another reader has taken over, or the import has been cancelled meanwhile. */
export class Superseded extends Error {}

/** A sign of life, and the end of it where the claim is no longer good. */
export async function holdClaim(tx: Transaction, { id, version }: Claim): Promise<void> {
  const held = await tx.$executeRaw`
    UPDATE beneficiary_import SET alive_at = clock_timestamp() WHERE id = ${id}::uuid AND status = 'reading' AND version = ${version}`;
  if (held !== 1) throw new Superseded();
}

type Progress = { rowsRead: number; rowsExpected: number | null; counts: PreviewCounts };

/** Keeps what has been compared together with how far that is, so that nobody ever compares a row twice. */
export async function keepRows(
  tx: Transaction,
  { id }: Claim,
  rows: readonly ComparedRow[],
  { rowsRead, rowsExpected, counts }: Progress,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO beneficiary_import_row (import_id, row, outcome, record, errors, changed, text, beneficiary_id, seen_version)
    SELECT ${id}::uuid, r.row, r.outcome, r.record, r.errors, r.changed, r.text, r."beneficiaryId", r."seenVersion"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("row" integer, outcome text, record jsonb, errors jsonb,
      changed text[], text text, "beneficiaryId" integer, "seenVersion" integer)`;
  await tx.beneficiaryImport.update({ where: { id }, data: { rowsRead, rowsExpected, counts } });
}

/** The end of reading: a preview, or the reason why there is none. */
export async function endReading(
  tx: Transaction,
  claim: Claim,
  status: "ready" | "failed",
  problems: string[],
): Promise<void> {
  await holdClaim(tx, claim);
  if (status === "failed") await tx.beneficiaryImportRow.deleteMany({ where: { importId: claim.id } });
  await tx.beneficiaryImport.update({
    where: { id: claim.id },
    data: { status, problems, version: claim.version + 1 },
  });
}
