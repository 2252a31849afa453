import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Statement } from "@/lib/server/scope";

const named = z.object({ id: z.string(), name: z.string() });
const day = z.string().transform((text) => text as CalendarDate);

const contactRow = z.object({
  id: z.number(),
  version: z.number(),
  organisation: z.string(),
  name: z.string(),
  post: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
});
const agreementRow = z.object({
  id: z.number(),
  version: z.number(),
  organisation: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  signedOn: day,
  endsOn: day.nullable(),
  summary: z.string().nullable(),
});
const directoryRow = z.object({
  province: named,
  provinces: z.array(named).nullable(),
  contacts: z.array(contactRow).nullable(),
  agreements: z.array(agreementRow).nullable(),
});
export type ContactRow = z.output<typeof contactRow>;
export type AgreementRow = z.output<typeof agreementRow>;
export type DirectoryRow = z.output<typeof directoryRow>;

/** A province's directory; $1 the province, $2 one organisation or null for all, $3 and $4 the provinces to choose from. */
export const directoryStatement: Statement<DirectoryRow> = {
  name: "partners",
  row: directoryRow,
  text: `SELECT json_build_object('id', p.id, 'name', p.name) AS province,
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "fa-x-icu")
        FROM province WHERE $3::boolean OR id = ANY ($4::text[])) AS provinces,
      (SELECT json_agg(json_build_object('id', id, 'version', version, 'organisation', organisation, 'name', name, 'post', post,
          'phone', phone, 'note', note) ORDER BY name COLLATE "fa-x-icu", id)
        FROM partner_contact WHERE province_id = p.id AND removed_at IS NULL AND ($2::text IS NULL OR organisation = $2)) AS contacts,
      (SELECT json_agg(json_build_object('id', id, 'version', version, 'organisation', organisation, 'title', title, 'number', number,
          'signedOn', signed_on, 'endsOn', ends_on, 'summary', summary) ORDER BY signed_on DESC, id)
        FROM partner_agreement WHERE province_id = p.id AND removed_at IS NULL AND ($2::text IS NULL OR organisation = $2)) AS agreements
    FROM province p WHERE p.id = $1`,
};

const provinceLine = named.extend({ reached: z.number(), agreed: z.number() });

/** How many organisations each province reaches and has a running agreement with; $1 today, $2 and $3 the provinces. */
export const provincesStatement: Statement<z.output<typeof provinceLine>> = {
  name: "partner-provinces",
  row: provinceLine,
  text: `SELECT p.id, p.name,
      (SELECT count(DISTINCT organisation)::integer FROM partner_contact WHERE province_id = p.id AND removed_at IS NULL) AS reached,
      (SELECT count(DISTINCT organisation)::integer FROM partner_agreement
        WHERE province_id = p.id AND removed_at IS NULL AND (ends_on IS NULL OR ends_on >= $1::date)) AS agreed
    FROM province p WHERE $2::boolean OR p.id = ANY ($3::text[]) ORDER BY p.name COLLATE "fa-x-icu"`,
};
