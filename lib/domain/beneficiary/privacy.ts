import { maskDigits } from "../licensing/feasibility/shown";
import { maskMobile } from "../panel/center-view";
import { toPersianDigits } from "../shared/persian-digits";
import { ok, refuseField, type Result } from "../shared/result";
import type { BeneficiaryRecord } from "./record";

type Contact = Pick<BeneficiaryRecord, "nationalId" | "mobile" | "address">;

/** What a list shows of personal data (domain page 3): digits in part, of an address only that there is one; "" for none. */
export const maskedContact = ({ nationalId, mobile, address }: Contact): Record<keyof Contact, string> => ({
  nationalId: maskDigits(nationalId),
  mobile: mobile === null ? "" : toPersianDigits(maskMobile(mobile)),
  address: address === null ? "" : "••••••",
});

/** The name that a deleted person has everywhere. */
export const DELETED_NAME = "حذف‌شده";

/**
 * What stays of a deleted person: what the figures count by, and nothing that tells who it was. The day of birth, the
 * disability and free texts go as well: in a small office they name a person as surely as an id does (decision).
 */
export type AnonymousRecord = Counted & { name: typeof DELETED_NAME } & Record<
    "nationalId" | "fatherName" | "bornOn" | "mobile" | "address" | "skills" | "disability",
    null
  >;

type Counted = Pick<
  BeneficiaryRecord,
  "gender" | "targetGroup" | "livelihoodAid" | "householdHead" | "householdMembers" | "education" | "centerId"
>;

export const anonymise = (record: Counted): AnonymousRecord => ({
  gender: record.gender,
  targetGroup: record.targetGroup,
  livelihoodAid: record.livelihoodAid,
  householdHead: record.householdHead,
  householdMembers: record.householdMembers,
  education: record.education,
  centerId: record.centerId,
  name: DELETED_NAME,
  nationalId: null,
  fatherName: null,
  bornOn: null,
  mobile: null,
  address: null,
  skills: null,
  disability: null,
});

/** A person who still owes a loan is not made anonymous: the debt needs its debtor (decision). Refuses under form. */
export const checkDeletion = ({ unsettledLoans }: { unsettledLoans: number }): Result<null> =>
  unsettledLoans === 0
    ? ok(null)
    : refuseField("form", "این فرد وام تسویه‌نشده دارد. پس از تسویه می‌توان اطلاعات او را حذف کرد.");
