import { z } from "zod";
import type { Statement } from "@/lib/server/scope";

const named = z.object({ id: z.string(), name: z.string() });
const counts = z.array(z.number());
const measure = z.object({
  standings: counts,
  entered: counts,
  promoted: counts,
  daysSpent: z.array(z.string()),
  six: counts,
  twelve: counts,
  loans: z.number(),
  lateLoans: z.number(),
  lateRial: z.string(),
});
const page = z.object({
  province: named.nullable(),
  office: named.nullable(),
  measuredOn: z.string().nullable(),
  parts: z
    .array(z.object({ id: z.string(), name: z.string(), measure }))
    .nullable()
    .transform((parts) => parts ?? []),
});
export type ProgressRow = z.output<typeof page>;

const sums = (column: string, length: number, type: string) =>
  `json_build_array(${Array.from({ length }, (_, index) => `sum(m.${column}[${index + 1}])::${type}`).join(", ")})`;

/** The offices of a group together, as one JSON. */
const measureJson = `json_build_object('standings', ${sums("standings", 4, "integer")}, 'entered', ${sums("entered", 3, "integer")},
    'promoted', ${sums("promoted", 3, "integer")}, 'daysSpent', ${sums("days_spent", 3, "text")}, 'six', ${sums("six_months", 2, "integer")},
    'twelve', ${sums("twelve_months", 2, "integer")}, 'loans', sum(m.loans)::integer, 'lateLoans', sum(m.late_loans)::integer,
    'lateRial', sum(m.late_rial)::text)`;

const parts = (from: string) =>
  `(SELECT json_agg(json_build_object('id', id, 'name', name, 'measure', measure) ORDER BY name)
      FROM (SELECT a.id, a.name, ${measureJson} AS measure FROM ${from} GROUP BY a.id, a.name) g)`;
const day = (where: string) => `(SELECT min(m.measured_on)::text FROM case_measure m WHERE ${where})`;
const json = (table: string) => `json_build_object('id', ${table}.id, 'name', ${table}.name)`;

export const countryProgress: Statement<ProgressRow> = {
  name: "progress-country",
  row: page,
  text: `SELECT NULL::json AS province, NULL::json AS office, ${day("true")} AS "measuredOn",
    ${parts("case_measure m JOIN province a ON a.id = m.province_id")} AS parts`,
};

export const provinceProgress: Statement<ProgressRow> = {
  name: "progress-province",
  row: page,
  text: `SELECT ${json("p")} AS province, NULL::json AS office, ${day("m.province_id = $1")} AS "measuredOn",
    ${parts("case_measure m JOIN office a ON a.id = m.office_id WHERE m.province_id = $1")} AS parts
    FROM province p WHERE p.id = $1`,
};

/** An office is one part, itself. */
export const officeProgress: Statement<ProgressRow> = {
  name: "progress-office",
  row: page,
  text: `SELECT ${json("p")} AS province, ${json("o")} AS office, ${day("m.office_id = $1")} AS "measuredOn",
    ${parts("case_measure m JOIN office a ON a.id = m.office_id WHERE m.office_id = $1")} AS parts
    FROM office o JOIN province p ON p.id = o.province_id WHERE o.id = $1`,
};
