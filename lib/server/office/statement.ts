import { z } from "zod";
import { FOUNDING_STATUSES } from "@/lib/domain/licensing/founding-workflow";
import { APPLICATION_STATUSES } from "@/lib/domain/licensing/application-workflow";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { centerKinds, centerStatuses } from "@/lib/domain/organisation/center";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { instant } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

export const LISTED = 50;

const named = z.object({ id: z.string(), name: z.string() });
const day = z.string().transform((text) => text as CalendarDate);
const kind = z.enum(centerKinds);

const request = z.object({
  id: z.string(),
  name: z.string(),
  mobile: z.string(),
  field: z.string(),
  status: z.enum(FOUNDING_STATUSES),
  createdAt: instant,
});
const openedRequest = request.extend({
  message: z.string(),
  version: z.number(),
  history: z
    .array(z.object({ kind: z.string(), by: z.string(), at: instant, note: z.string().nullable() }))
    .nullable(),
});

const officeRow = named.extend({
  province: named,
  use: z.object({ quota: z.number().nullable(), licensed: z.number(), pending: z.number() }),
  setting: z.object({ reason: z.string(), by: z.string(), at: instant, version: z.number() }).nullable(),
  settings: z
    .array(
      z.object({
        before: z.string().nullable(),
        after: z.string(),
        by: z.string(),
        at: instant,
        note: z.string().nullable(),
      }),
    )
    .nullable(),
  centers: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind,
        status: z.enum(centerStatuses),
        license: z.string().nullable(),
        application: z.string().nullable(),
        licenseStatus: z.enum(LICENSE_STATUSES).nullable(),
        validUntil: day.nullable(),
        suspendedUntil: day.nullable(),
      }),
    )
    .nullable(),
  applications: z
    .array(
      z.object({
        number: z.string(),
        centerName: z.string(),
        kind,
        status: z.enum(APPLICATION_STATUSES),
        statusAt: instant,
      }),
    )
    .nullable(),
  applicationTotal: z.bigint().transform(Number),
  requests: z.array(request).nullable(),
  requestTotal: z.bigint().transform(Number),
  opened: openedRequest.nullable(),
  supportUse: z.object({ licensed: z.number(), pending: z.number() }),
  supportCenter: named.nullable(),
});
export type OfficeRow = z.output<typeof officeRow>;
export type FoundingRow = z.output<typeof openedRequest>;

const requestColumns = `'id', f.id, 'name', f.name, 'mobile', f.mobile, 'field', f.field, 'status', f.status, 'createdAt', f.created_at`;

// What waits longest stands first, what is over last.
const byWaiting = "f.status, CASE WHEN f.status <> 'closed' THEN f.created_at END, f.created_at DESC, f.id";

/** An office with all that its page shows; $1 its code, $2 the founding request that is opened. */
export const officeStatement: Statement<OfficeRow> = {
  name: "office-page",
  row: officeRow,
  text: `SELECT o.id, o.name, json_build_object('id', p.id, 'name', p.name) AS province,
      json_build_object('quota', u.quota, 'licensed', u.licensed, 'pending', u.pending) AS use,
      (SELECT json_build_object('reason', q.reason, 'by', q.set_by_name, 'at', q.set_at, 'version', q.version)
        FROM office_quota q WHERE q.office_id = o.id) AS setting,
      (SELECT json_agg(json_build_object('before', e.before ->> 'quota', 'after', e.after ->> 'quota', 'by', e.actor_name, 'at', e.at,
          'note', e.note) ORDER BY e.id DESC)
        FROM event e WHERE e.subject = 'office' AND e.subject_id = o.id AND e.kind = 'quota.set') AS settings,
      (SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'status', c.status, 'license', l.number,
          'application', l.application_number, 'licenseStatus', l.status, 'validUntil', l.valid_until,
          'suspendedUntil', l.suspended_until) ORDER BY c.name COLLATE "fa-x-icu", c.id)
        FROM center c LEFT JOIN license l ON l.center_id = c.id WHERE c.office_id = o.id) AS centers,
      (SELECT json_agg(json_build_object('number', a.number, 'centerName', a.center_name, 'kind', a.kind, 'status', a.status,
          'statusAt', a.status_at) ORDER BY a.status_at DESC, a.number)
        FROM (SELECT * FROM license_application WHERE office_id = o.id ORDER BY status_at DESC, number LIMIT ${LISTED}) a) AS applications,
      (SELECT count(*) FROM license_application WHERE office_id = o.id) AS "applicationTotal",
      (SELECT json_agg(json_build_object(${requestColumns}) ORDER BY ${byWaiting})
        FROM (SELECT * FROM founding_request f WHERE f.office_id = o.id ORDER BY ${byWaiting} LIMIT ${LISTED}) f) AS requests,
      (SELECT count(*) FROM founding_request WHERE office_id = o.id) AS "requestTotal",
      (SELECT json_build_object(${requestColumns}, 'message', f.message, 'version', f.version,
          'history', (SELECT json_agg(json_build_object('kind', e.kind, 'by', e.actor_name, 'at', e.at, 'note', e.note) ORDER BY e.id DESC)
            FROM event e WHERE e.subject = 'foundingRequest' AND e.subject_id = f.id::text))
        FROM founding_request f WHERE f.id = $2::uuid AND f.office_id = o.id) AS opened,
      json_build_object('licensed', s.licensed, 'pending', s.pending) AS "supportUse",
      (SELECT json_build_object('id', c.id, 'name', c.name) FROM center c
        WHERE c.province_id = p.id AND c.kind = 'provincialSupport' AND c.ended_month IS NULL ORDER BY c.id LIMIT 1) AS "supportCenter"
    FROM office o JOIN province p ON p.id = o.province_id
      CROSS JOIN LATERAL quota_use(o.id, 'regular', NULL) u CROSS JOIN LATERAL quota_use(o.id, 'provincialSupport', NULL) s
    WHERE o.id = $1`,
};
