import { can } from "@/lib/domain/access/policy";
import type { BeneficiaryRecord } from "@/lib/domain/beneficiary/record";
import { refuse, ok, type Result } from "@/lib/domain/shared/result";
import { dateOf } from "@/lib/server/day-column";
import type { Beneficiary } from "@/lib/server/generated/client";
import type { Context, Transaction } from "@/lib/server/scope";

/** What is registered; whoever is known only from the services of a center has neither a father's name nor a day of birth. */
type KnownRecord = Omit<BeneficiaryRecord, "fatherName" | "bornOn"> & {
  [C in "fatherName" | "bornOn"]: BeneficiaryRecord[C] | null;
};

/** A person as the rules see one: the place, the version, and what is registered. */
export type PersonFacts = {
  id: number;
  provinceId: string;
  officeId: string;
  centerId: null;
  version: number;
  record: KnownRecord;
};

/** A person of the actor's scope; refuses notFound where there is none to see, and where the person was made anonymous. */
export async function findPerson(
  tx: Transaction,
  { actor }: Context,
  id: number,
): Promise<Result<PersonFacts>> {
  const row = await tx.beneficiary.findUnique({ where: { id, deletedAt: null } });
  if (!row?.nationalId) return refuse("notFound");
  const { provinceId, officeId, version, nationalId } = row;
  const facts = { id, provinceId, officeId, centerId: null, version, record: recordOf(row, nationalId) };
  return can(actor, "beneficiary.view", facts).ok ? ok(facts) : refuse("notFound");
}

/** What the columns hold was read by the domain before it was written. */
const recordOf = (row: Beneficiary, nationalId: string) =>
  ({
    nationalId,
    name: row.name,
    fatherName: row.fatherName,
    bornOn: row.bornOn && dateOf(row.bornOn),
    gender: row.gender,
    targetGroup: row.targetGroup,
    mobile: row.mobile,
    householdHead: row.householdHead,
    householdMembers: row.householdMembers,
    livelihoodAid: row.livelihoodAid,
    education: row.education,
    skills: row.skills,
    disability: row.disability,
    address: row.address,
    centerId: row.centerId,
  }) as KnownRecord;
