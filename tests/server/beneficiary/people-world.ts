import { randomUUID } from "node:crypto";
import type { RegisterInput } from "@/lib/domain/beneficiary/input";
import type { BeneficiaryRecord } from "@/lib/domain/beneficiary/record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { freshNationalId } from "@/tests/support/fresh";
import { asOwner, type TestPlace } from "@/tests/support/world";

export const day = (text: string) => text as CalendarDate;

export const buildRecord = (override: Partial<BeneficiaryRecord> = {}): BeneficiaryRecord => ({
  nationalId: "0000000000",
  name: "زهرا آزمونی",
  fatherName: "رضا",
  bornOn: day("1990-04-01"),
  gender: "female",
  targetGroup: "prisonerFamily",
  mobile: "09150000001",
  householdHead: true,
  householdMembers: 4,
  livelihoodAid: false,
  education: "diploma",
  skills: "خیاطی",
  disability: "none",
  address: "خیابان آزمون، پلاک ۲",
  centerId: null,
  ...override,
});

/** A registration of somebody whom nobody knows yet. */
export async function buildRegistration(
  { officeId }: TestPlace,
  override: Partial<BeneficiaryRecord> = {},
): Promise<RegisterInput> {
  return {
    key: randomUUID(),
    officeId,
    record: buildRecord({ nationalId: freshNationalId(), ...override }),
    consent: { form: "written", givenOn: day("2026-11-01") },
  };
}

export const personRow = async (id: number) =>
  (await asOwner<Record<string, unknown>>("SELECT * FROM beneficiary WHERE id = $1", [id]))[0];

export const eventsOf = (id: number) =>
  asOwner<{ kind: string; actorName: string; before: unknown; after: unknown }>(
    `SELECT kind, actor_name AS "actorName", before, after FROM event WHERE subject = 'beneficiary' AND subject_id = $1 ORDER BY id`,
    [String(id)],
  );

export const consentsOf = (id: number) =>
  asOwner<{ id: number; form: string; givenOn: string; withdrawnOn: string | null }>(
    `SELECT id, form, given_on::text AS "givenOn", withdrawn_on::text AS "withdrawnOn" FROM beneficiary_consent WHERE beneficiary_id = $1 ORDER BY id`,
    [id],
  );
