import type { AgreementFields, ContactFields } from "@/lib/domain/licensing/partner-input";
import type { PartnerOrganisation } from "@/lib/domain/licensing/partner-organisations";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Result } from "@/lib/domain/shared/result";
import type { DirectoryEntry } from "@/lib/server/partner/directory";
import { addAgreement } from "@/lib/server/partner/agreement-commands";
import { addContact } from "@/lib/server/partner/contact-commands";
import { asOwner, asRole, codeOf } from "@/tests/support/world";

let serial = 0;

export const placeIn = (provinceId: string) => ({ provinceId, officeId: "nowhere", centerId: "nowhere-1" });
export const banksOf = (provinceId: string) => ({ provinceId, organisation: "banks" as PartnerOrganisation });

export const contactFields = (override: Partial<ContactFields> = {}): ContactFields => ({
  name: `رابط آزمون ${(serial += 1)} ${Math.random()}`,
  post: "معاون اعتبارات",
  phone: "05138440000",
  note: null,
  ...override,
});

type Typed = Partial<Omit<AgreementFields, "signedOn" | "endsOn">> & {
  signedOn?: string;
  endsOn?: string | null;
};
export const agreementFields = ({ signedOn = "2026-05-01", endsOn = "2027-05-01", ...rest }: Typed = {}) => ({
  title: `تفاهم‌نامهٔ آزمون ${(serial += 1)} ${Math.random()}`,
  number: "۱۲/۳۴",
  summary: null,
  ...rest,
  signedOn: signedOn as CalendarDate,
  endsOn: endsOn as CalendarDate | null,
});

async function made(result: Result<DirectoryEntry>, table: string, column: string, value: string) {
  if (codeOf(result) !== "ok") throw new Error(codeOf(result));
  const [row] = await asOwner<{ id: number }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [value]);
  return row?.id ?? 0;
}

/** A contact of a province's banks; its id. */
export async function createContact(provinceId = "IR-09", fields = contactFields()): Promise<number> {
  const ctx = asRole("provinceEmployment", placeIn(provinceId));
  const added = await addContact(ctx, { ...banksOf(provinceId), ...fields });
  return made(added, "partner_contact", "name", fields.name);
}

export async function createAgreement(provinceId = "IR-09", fields = agreementFields()): Promise<number> {
  const ctx = asRole("provinceParticipation", placeIn(provinceId));
  const added = await addAgreement(ctx, { ...banksOf(provinceId), ...fields });
  return made(added, "partner_agreement", "title", fields.title);
}

export const rowOf = async (table: "partner_contact" | "partner_agreement", id: number) =>
  (await asOwner<Record<string, unknown>>(`SELECT * FROM ${table} WHERE id = $1`, [id]))[0];

export const eventsOf = (subject: "partnerContact" | "partnerAgreement", id: number) =>
  asOwner(
    "SELECT kind, province_id, before, after FROM event WHERE subject = $1 AND subject_id = $2 ORDER BY id",
    [subject, String(id)],
  );
