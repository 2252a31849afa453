import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { formatApplicationNumber, parseApplicationNumber } from "@/lib/domain/licensing/application-number";
import { changesBetween, type PartChange, submittedParts } from "@/lib/domain/licensing/feasibility/changes";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const revision = z.object({
  revision: z.number(),
  at: z.string().transform((text) => new Date(text)),
  by: z.string(),
  parts: z.unknown(),
});
const row = z.object({
  number: z.string(),
  centerName: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  revisions: z
    .array(revision)
    .nullable()
    .transform((list) => list ?? []),
});

const statement: Statement<z.output<typeof row>> = {
  name: "application-revisions",
  row,
  text: `SELECT a.number, a.center_name AS "centerName", a.office_id AS "officeId", a.province_id AS "provinceId",
      (SELECT json_agg(json_build_object('revision', r.revision, 'at', r.submitted_at, 'by', r.submitted_by_name, 'parts', r.parts)
          ORDER BY r.revision)
        FROM application_revision r WHERE r.application_number = a.number) AS revisions
    FROM license_application a WHERE a.number = $1`,
};

export type ChangesView = {
  number: string;
  shownNumber: string;
  centerName: string;
  rounds: { revision: number; at: string; by: string; changes: PartChange[] }[];
};

/** What each submission changed against the one before it, the latest first; null where there is none to compare. */
export async function getChanges(ctx: Context, text: string): Promise<ChangesView | null> {
  const number = parseApplicationNumber(text);
  const found = number && (await readRow(ctx, statement, [number]));
  if (!found || found.revisions.length < 2) return null;
  if (!can(ctx.actor, "application.view", { ...found, centerId: null }).ok) return null;
  const rounds = found.revisions.slice(1).map(({ revision: round, at, by, parts }, index) => ({
    revision: round,
    at: formatInstant(at),
    by,
    changes: changesBetween(submittedParts(found.revisions[index]?.parts), submittedParts(parts)),
  }));
  return {
    number: found.number,
    shownNumber: formatApplicationNumber(found.number),
    centerName: found.centerName,
    rounds: rounds.reverse(),
  };
}
