import { z } from "zod";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { applicationEventViews } from "@/lib/domain/licensing/application-labels";
import type { ApplicationPageFacts } from "@/lib/domain/licensing/application-page";
import { APPLICATION_STATUSES } from "@/lib/domain/licensing/application-workflow";
import { storedContent } from "@/lib/domain/licensing/feasibility/content";
import { isPart } from "@/lib/domain/licensing/feasibility/parts";
import { centerKinds } from "@/lib/domain/organisation/center";
import { parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { PREPARED_BY } from "@/lib/server/application/prepared-by";
import { instant, list } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const id = z.number().nullable();

const row = z
  .object({
    number: z.string().transform((text) => text as ApplicationNumber),
    kind: z.enum(centerKinds),
    centerName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    provinceId: z.string(),
    provinceName: z.string(),
    status: z.enum(APPLICATION_STATUSES),
    version: z.number(),
    revision: z.number(),
    statusAt: z.date(),
    submittedAt: z.date().nullable(),
    submittedById: id,
    endorsedAt: z.date().nullable(),
    endorsedById: id,
    endorsedByName: z.string().nullable(),
    councilDecidedOn: z.string().transform(parseCalendarDate).nullable(),
    councilSession: z.string().nullable(),
    councilResolution: z.string().nullable(),
    councilRecordedById: id,
    note: z.string().nullable(),
    seconds: z.object({
      office: z.number(),
      employment: z.number(),
      council: z.number(),
      participation: z.number(),
    }),
    preparedByIds: z.array(z.number()),
    parts: list(
      z.object({
        part: z.string(),
        content: storedContent,
        version: z.number(),
        savedByName: z.string(),
        review: z.enum(["accepted", "returned"]).nullable(),
        reviewReason: z.string().nullable(),
      }),
    ),
    files: list(z.object({ id: z.string(), subject: z.string(), name: z.string(), size: z.number() })),
    elsewhere: list(z.object({ nationalId: z.string(), center: z.string().nullable() })),
    quota: z.object({ quota: z.number().nullable(), licensed: z.number(), pending: z.number() }).nullable(),
    events: list(
      z.object({ kind: z.string(), at: instant, actorName: z.string(), note: z.string().nullable() }),
    ),
  })
  .transform(({ parts, elsewhere, ...found }): ApplicationPageFacts => ({
    ...found,
    parts: parts.flatMap(({ part, ...rest }) => (isPart(part) ? [{ ...rest, part }] : [])),
    elsewhere: new Map(elsewhere.map(({ nationalId, center }) => [nationalId, center ?? "مرکز دیگری"])),
  }));

const shownEvents = Object.keys(applicationEventViews)
  .map((kind) => `'${kind}'`)
  .join(", ");

const WITH_FORM = "($2::boolean OR a.status IN ('draft', 'returned'))";

/**
 * An application with all that its pages show, and what only some states need only in those; $1 its number, $2 whether
 * the form is read even when nobody fills it in.
 */
export const applicationStatement: Statement<ApplicationPageFacts> = {
  name: "application-page",
  row,
  text: `
    SELECT a.number, a.kind, a.center_name AS "centerName", a.office_id AS "officeId", o.name AS "officeName", a.province_id AS "provinceId",
      p.name AS "provinceName", a.status, a.version, a.revision, a.status_at AS "statusAt", a.submitted_at AS "submittedAt",
      a.submitted_by_id AS "submittedById", a.endorsed_at AS "endorsedAt", a.endorsed_by_id AS "endorsedById",
      a.endorsed_by_name AS "endorsedByName", a.council_decided_on AS "councilDecidedOn", a.council_session AS "councilSession",
      a.council_resolution AS "councilResolution", a.council_recorded_by_id AS "councilRecordedById", a.note,
      CASE WHEN a.status IN ('underReview', 'endorsed', 'councilApproved') THEN ${PREPARED_BY} ELSE '{}' END AS "preparedByIds",
      json_build_object('office', a.office_seconds, 'employment', a.employment_seconds, 'council', a.council_seconds,
        'participation', a.participation_seconds) AS seconds,
      CASE WHEN ${WITH_FORM} THEN (
        SELECT json_agg(json_build_object('part', s.part, 'content', s.content, 'version', s.version, 'savedByName', s.saved_by_name,
          'review', s.review, 'reviewReason', s.review_reason))
        FROM application_part s WHERE s.application_number = a.number) END AS parts,
      (SELECT json_agg(json_build_object('id', f.id, 'subject', f.subject, 'name', f.name, 'size', f.size) ORDER BY f.added_at, f.id)
        FROM licensing_file f
        WHERE f.application_number = a.number AND f.removed_at IS NULL AND (${WITH_FORM} OR f.subject = 'council')) AS files,
      CASE WHEN a.status IN ('draft', 'returned') THEN (
        SELECT json_agg(json_build_object('nationalId', e.national_id, 'center', e.center_name))
        FROM seated_elsewhere(ARRAY(SELECT m.national_id::text FROM application_part m WHERE m.application_number = a.number AND m.national_id IS NOT NULL)) e
      ) END AS elsewhere,
      CASE WHEN a.status IN ('draft', 'returned') THEN (
        SELECT json_build_object('quota', q.quota, 'licensed', q.licensed, 'pending', q.pending)
        FROM quota_use(a.office_id, a.kind, a.number) q) END AS quota,
      (SELECT json_agg(json_build_object('kind', v.kind, 'at', v.at, 'actorName', v.actor_name, 'note', v.note))
        FROM (SELECT kind, at, actor_name, note FROM event
          WHERE ((subject = 'application' AND subject_id = a.number) OR (subject = 'license' AND subject_id = l.number)) AND kind IN (${shownEvents}) ORDER BY id DESC LIMIT 40) v) AS events
    FROM license_application a JOIN office o ON o.id = a.office_id JOIN province p ON p.id = a.province_id
      LEFT JOIN license l ON l.application_number = a.number
    WHERE a.number = $1`,
};
