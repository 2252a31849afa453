import { z } from "zod";
import type { ConsentForm } from "@/lib/domain/beneficiary/consent";
import type { Disability, Education } from "@/lib/domain/beneficiary/choices";
import { PERSON_EVENTS } from "@/lib/domain/beneficiary/history";
import { GENDERS, TARGET_GROUPS } from "@/lib/domain/service-entry/model";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { instant } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

export const SERVICES_SHOWN = 5;

const day = z.string().transform((text) => text as CalendarDate);
const listOf = <T>(item: z.ZodType<T>) =>
  z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);

const row = z.object({
  id: z.number(),
  version: z.number(),
  nationalId: z.string().nullable(),
  name: z.string(),
  fatherName: z.string().nullable(),
  bornOn: day.nullable(),
  gender: z.enum(GENDERS),
  targetGroup: z.enum(TARGET_GROUPS),
  mobile: z.string().nullable(),
  address: z.string().nullable(),
  education: z.custom<Education>().nullable(),
  skills: z.string().nullable(),
  disability: z.custom<Disability>().nullable(),
  householdHead: z.boolean().nullable(),
  householdMembers: z.number().nullable(),
  livelihoodAid: z.boolean().nullable(),
  registeredAt: z.date(),
  registeredByName: z.string().nullable(),
  erased: z.boolean(),
  officeId: z.string(),
  office: z.string(),
  provinceId: z.string(),
  province: z.string(),
  centerId: z.null(),
  center: z.string().nullable(),
  running: z.boolean(),
  consents: listOf(
    z.object({
      id: z.number(),
      form: z.custom<ConsentForm>(),
      givenOn: day,
      withdrawnOn: day.nullable(),
      by: z.string(),
    }),
  ),
  serviceCount: z.number(),
  services: listOf(
    z.object({
      id: z.string(),
      title: z.string(),
      on: day,
      center: z.string(),
      centerId: z.string(),
      month: z.string(),
    }),
  ),
  businesses: listOf(
    z.object({
      code: z.string(),
      business: z.string(),
      standing: z.number(),
      ended: z.boolean(),
      caseworkerId: z.number().nullable(),
      ownerId: z.number().nullable(),
    }),
  ),
  events: listOf(
    z.object({
      kind: z.enum(PERSON_EVENTS),
      at: instant,
      by: z.string(),
      columns: z.array(z.string()).nullable(),
    }),
  ),
});
export type PersonRow = z.output<typeof row>;

const ofPerson =
  "FROM entry_beneficiary l JOIN service_entry e ON e.id = l.entry_id WHERE l.beneficiary_id = b.id AND e.removed_at IS NULL";

export const personStatement: Statement<PersonRow> = {
  name: "person",
  row,
  text: `
    SELECT b.id, b.version, b.national_id AS "nationalId", b.name, b.father_name AS "fatherName", b.born_on AS "bornOn", b.gender,
      b.target_group AS "targetGroup", b.mobile, b.address, b.education, b.skills, b.disability, b.household_head AS "householdHead",
      b.household_members AS "householdMembers", b.livelihood_aid AS "livelihoodAid", b.registered_at AS "registeredAt",
      b.registered_by_name AS "registeredByName", b.deleted_at IS NOT NULL AS erased, b.office_id AS "officeId", o.name AS office,
      b.province_id AS "provinceId", p.name AS province, NULL AS "centerId", c.name AS center,
      EXISTS (SELECT FROM running_entrepreneurs(ARRAY[b.id])) AS running,
      (SELECT json_agg(json_build_object('id', n.id, 'form', n.form, 'givenOn', n.given_on, 'withdrawnOn', n.withdrawn_on, 'by', n.recorded_by_name)
          ORDER BY n.id DESC) FROM beneficiary_consent n WHERE n.beneficiary_id = b.id) AS consents,
      (SELECT count(*)::integer ${ofPerson}) AS "serviceCount",
      (SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'on', s.delivered_on, 'center', m.name, 'centerId', m.id, 'month', s.month)
          ORDER BY s.delivered_on DESC, s.id)
        FROM (SELECT e.* ${ofPerson} ORDER BY e.delivered_on DESC, e.id LIMIT ${SERVICES_SHOWN}) s JOIN center m ON m.id = s.center_id) AS services,
      (SELECT json_agg(json_build_object('code', e.code, 'business', e.business, 'standing', e.standing, 'ended', e.ended_on IS NOT NULL,
          'caseworkerId', e.caseworker_id, 'ownerId', e.user_id) ORDER BY e.id DESC)
        FROM entrepreneur e WHERE e.beneficiary_id = b.id) AS businesses,
      (SELECT json_agg(json_build_object('kind', v.kind, 'at', v.at, 'by', v.actor_name, 'columns', v.after -> 'columns') ORDER BY v.id DESC)
        FROM (SELECT * FROM event v WHERE v.subject = 'beneficiary' AND v.subject_id = $2 AND v.kind = ANY ($3::text[])
          ORDER BY v.id DESC LIMIT 30) v) AS events
    FROM beneficiary b JOIN office o ON o.id = b.office_id JOIN province p ON p.id = b.province_id LEFT JOIN center c ON c.id = b.center_id
    WHERE b.id = $1`,
};
