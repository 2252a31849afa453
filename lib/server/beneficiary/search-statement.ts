import { z } from "zod";
import type { Statement } from "@/lib/server/scope";

/** The rows of a page of the list, and one more to know whether another page follows. */
export const PAGE_SIZE = 50;
/** How far people are counted; beyond it the list says that there are more. */
export const COUNTED = 200;

const named = z.object({ id: z.string(), name: z.string() });
const listOf = <T>(item: z.ZodType<T>) =>
  z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);

const listRow = z.object({
  found: z.number(),
  rows: listOf(
    z.object({
      id: z.number(),
      name: z.string(),
      nationalId: z.string(),
      mobile: z.string().nullable(),
      office: z.string(),
      province: z.string(),
      targetGroup: z.string(),
      running: z.boolean(),
    }),
  ),
  provinces: listOf(named),
  offices: listOf(named),
});

/** $1 to $6 are search_people's, $7 the offset. The place of a row is that of the search, then that of its name. */
export const listStatement: Statement<z.output<typeof listRow>> = {
  name: "people",
  row: listRow,
  text: `
    WITH found AS MATERIALIZED (SELECT person, place FROM search_people($1, $2, $3, $4, $5::boolean, $6::integer)),
    page AS MATERIALIZED (
      SELECT b.*, row_number() OVER (ORDER BY f.place, b.name, b.id) AS at FROM found f JOIN beneficiary b ON b.id = f.person
      ORDER BY f.place, b.name, b.id LIMIT ${PAGE_SIZE} OFFSET $7::integer),
    running AS MATERIALIZED (SELECT running_entrepreneurs(ARRAY(SELECT id FROM page)) AS person)
    SELECT (SELECT count(*)::integer FROM found) AS found,
      (SELECT json_agg(json_build_object('id', b.id, 'name', b.name, 'nationalId', b.national_id, 'mobile', b.mobile, 'office', o.name,
          'province', p.name, 'targetGroup', b.target_group, 'running', b.id IN (SELECT person FROM running)) ORDER BY b.at)
        FROM page b JOIN office o ON o.id = b.office_id JOIN province p ON p.id = b.province_id) AS rows,
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name) FROM province) AS provinces,
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name) FROM office WHERE province_id = $2 OR id = ANY ($8::text[])) AS offices`,
};

const suggestion = z.object({
  id: z.number(),
  name: z.string(),
  nationalId: z.string(),
  office: z.string(),
});

/** $1 to $3 and the limit are search_people's. */
export const suggestStatement: Statement<z.output<typeof suggestion>> = {
  name: "people-suggested",
  row: suggestion,
  text: `
    SELECT b.id, b.name, b.national_id AS "nationalId", o.name AS office
    FROM search_people($1, $2, $3, NULL, NULL, $4::integer) f JOIN beneficiary b ON b.id = f.person JOIN office o ON o.id = b.office_id
    ORDER BY f.place, b.name, b.id LIMIT $4::integer`,
};
