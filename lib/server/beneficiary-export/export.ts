import { z } from "zod";
import { scopeFor } from "@/lib/domain/access/policy";
import type { ExportFilter } from "@/lib/domain/beneficiary/export-input";
import { type RegisteredRecord, sheetRow } from "@/lib/domain/beneficiary/export-row";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { peopleColumns } from "@/lib/server/beneficiary-export/columns";
import type { Value } from "@/lib/server/batch";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, readRow, readRows, type Statement } from "@/lib/server/scope";
import type { WrittenSheet } from "@/lib/server/spreadsheet/writer";

/** What a sheet holds beneath its headings, a little less than its programs allow. */
const MOST_PEOPLE = 1_000_000;
const PAGE = 1_000;

/**
 * The people that the list shows, with their personal data in full, for those who may export them [domain page 3]. Who took
 * out how many, and by which filters, is told in an event before the first row; the text that was searched is not: it may
 * name a person, and an event is never deleted.
 */
export async function exportPeople(ctx: Context, filter: ExportFilter): Promise<Result<WrittenSheet>> {
  const { provinces, offices } = scopeFor(ctx.actor, "beneficiary.export");
  if (provinces.length + offices.length === 0) return refuse("notAllowed");
  const { q, group, entrepreneur, province, office } = filter;
  // Further than an office, the list takes a text too short to look for everywhere as the beginning of a name.
  const isWide = office === null && provinces.length > 0;
  const narrowed = [group ?? "", entrepreneur ?? "", q, isWide];
  const found = await readRow(ctx, countStatement, [
    provinces,
    ...narrowed,
    offices,
    province ?? "",
    office ?? "",
  ]);
  const { people, places } = found ?? { people: 0, places: [] };
  if (people > MOST_PEOPLE)
    return refuseField(
      "form",
      `هر خروجی حداکثر ${formatNumber(MOST_PEOPLE)} نفر دارد. فهرست را با پالایه‌ها کوتاه‌تر کنید.`,
    );
  await inScope(ctx, (tx) =>
    recordEvent(tx, ctx, {
      kind: "beneficiary.exported",
      subject: "export",
      subjectId: ctx.requestId,
      place: commonPlace(places),
      after: { people, province, office, group, entrepreneur, searched: q !== "" },
    }),
  );
  const officeIds = places.map(({ officeId }) => officeId);
  return ok({ name: "افراد", columns: peopleColumns(), rows: peopleRows(ctx, officeIds, narrowed) });
}

type Place = { officeId: string; provinceId: string };

/** The smallest place that holds all of an export. */
function commonPlace(places: readonly Place[]) {
  const one = <T>(values: readonly T[]) => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  const provinceId = one(places.map((place) => place.provinceId));
  return { provinceId, officeId: one(places.map((place) => place.officeId)), centerId: null };
}

/** Whom the list shows, as search_people has it; $2 the group, $3 whether a business runs, $4 the text, $5 whether beyond an office. */
const shown = `b.deleted_at IS NULL AND ($2 = '' OR b.target_group = $2)
  AND ($3 = '' OR ($3 = 'yes') = EXISTS (SELECT FROM entrepreneur e WHERE e.beneficiary_id = b.id AND e.ended_on IS NULL))
  AND ($4 = '' OR b.search_text LIKE like_literal(fold_text($4)) || '%'
    OR ((NOT $5::boolean OR trigram_text(fold_text($4)) ~ '[a-z0-9]{3}') AND b.search_text LIKE ALL (
      (SELECT array_agg('%' || like_literal(fold_text(w)) || '%') FROM regexp_split_to_table($4, '\\s+') w)::text[])))`;

const countRow = z.object({
  people: z.number(),
  places: z
    .array(z.object({ officeId: z.string(), provinceId: z.string() }))
    .nullable()
    .transform((list) => list ?? []),
});
const countStatement: Statement<z.output<typeof countRow>> = {
  name: "people-counted",
  row: countRow,
  text: `
    WITH places AS MATERIALIZED (
      SELECT o.id, o.province_id, o.name FROM office o WHERE (o.province_id = ANY ($1::text[]) OR o.id = ANY ($6::text[]))
        AND ($7 = '' OR o.province_id = $7) AND ($8 = '' OR o.id = $8))
    SELECT (SELECT count(*)::integer FROM beneficiary b WHERE b.office_id IN (SELECT id FROM places) AND ${shown}) AS people,
      (SELECT json_agg(json_build_object('officeId', id, 'provinceId', province_id) ORDER BY province_id, name, id) FROM places) AS places`,
};

const row = z.object({ id: z.number(), record: z.custom<RegisteredRecord>() });
const pageStatement: Statement<z.output<typeof row>> = {
  name: "people-exported",
  row,
  text: `
    SELECT b.id, json_build_object('nationalId', b.national_id, 'name', b.name, 'fatherName', b.father_name, 'bornOn', b.born_on, 'gender', b.gender,
      'targetGroup', b.target_group, 'mobile', b.mobile, 'householdHead', b.household_head, 'householdMembers', b.household_members,
      'livelihoodAid', b.livelihood_aid, 'education', b.education, 'skills', b.skills, 'disability', b.disability, 'address', b.address,
      'centerId', b.center_id) AS record
    FROM beneficiary b WHERE b.office_id = $1 AND (b.name, b.id) > ($6, $7::integer) AND ${shown} ORDER BY b.name, b.id LIMIT ${PAGE}`,
};

/** Page after page along the index of an office's names: no page costs more than the first, and none is kept. */
async function* peopleRows(ctx: Context, officeIds: readonly string[], narrowed: readonly Value[]) {
  for (const officeId of officeIds) {
    let last = { name: "", id: 0 };
    for (;;) {
      const page = await readRows(ctx, pageStatement, [officeId, ...narrowed, last.name, last.id]);
      for (const { record } of page) yield sheetRow(record);
      const end = page.at(-1);
      if (!end || page.length < PAGE) break;
      last = { name: end.record.name, id: end.id };
    }
  }
}
