import type { Country } from "./country";
import type { RawStatement } from "./raw-statement";

const own = `FROM entrepreneur_state s JOIN entrepreneur e ON e.id = s.entrepreneur_id JOIN beneficiary b ON b.id = e.beneficiary_id
  WHERE s.caseworker_id = (SELECT id FROM "user" WHERE username = 'national.caseworker') AND e.ended_on IS NULL`;
const id = "(SELECT id FROM entrepreneur WHERE code = $1)";

/** Of the entrepreneur $1 the newest records of a kind, as the page shows them in its history. */
const records: [table: string, day: string][] = [
  ["course_completion", "completed_on"],
  ["visit", "visited_on"],
  ["call", "called_on"],
  ["product", "first_offered_on"],
  ["outlet_contract", "starts_on"],
  ["job", "starts_on"],
  ["entitlement_given", "given_on"],
  ["road_map_tick", "done_on"],
  ["level_history", "since_on"],
];

/** The facts of the pages of people and entrepreneurs. */
export const rawCases = ({ entrepreneur, province }: Country): Record<string, RawStatement[]> => ({
  caseload: [
    {
      text: `SELECT e.code, e.business, e.standing, b.name, s.* ${own} ORDER BY s.attention, s.entrepreneur_id LIMIT 30`,
      values: [],
    },
    { text: `SELECT e.standing, count(*) ${own} GROUP BY 1`, values: [] },
    {
      text: `SELECT reason, count(*) FROM (SELECT unnest(s.reasons) AS reason ${own}) r GROUP BY 1`,
      values: [],
    },
  ],
  entrepreneur: [
    {
      text: `SELECT e.*, b.name, b.national_id, b.mobile, o.name AS office, p.name AS province FROM entrepreneur e
        JOIN beneficiary b ON b.id = e.beneficiary_id JOIN office o ON o.id = e.office_id JOIN province p ON p.id = e.province_id WHERE e.code = $1`,
      values: [entrepreneur],
    },
    ...records.map(([table, day]) => ({
      text: `SELECT * FROM ${table} WHERE entrepreneur_id = ${id} ORDER BY ${day} DESC`,
      values: [entrepreneur],
    })),
    {
      text: `SELECT * FROM sales_invoice WHERE entrepreneur_id = ${id} AND voided_at IS NULL ORDER BY issued_on DESC`,
      values: [entrepreneur],
    },
    { text: `SELECT * FROM sales_month WHERE entrepreneur_id = ${id}`, values: [entrepreneur] },
    { text: `SELECT * FROM promotion WHERE entrepreneur_id = ${id} ORDER BY id`, values: [entrepreneur] },
    { text: `SELECT * FROM loan WHERE entrepreneur_id = ${id} ORDER BY id`, values: [entrepreneur] },
    {
      text: `SELECT p.* FROM loan l JOIN loan_payment p ON p.loan_id = l.id WHERE l.entrepreneur_id = ${id} ORDER BY p.paid_on`,
      values: [entrepreneur],
    },
  ],
  "entrepreneur list, 50 rows": [
    {
      text: `SELECT e.code, e.business, e.standing, e.caseworker_name, b.name, o.name AS office, s.gap, s.reasons
        FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN office o ON o.id = e.office_id
        LEFT JOIN entrepreneur_state s ON s.entrepreneur_id = e.id
        WHERE e.province_id = $1 AND e.ended_on IS NULL ORDER BY e.id DESC LIMIT 50`,
      values: [province],
    },
    { text: "SELECT standings FROM case_measure WHERE province_id = $1", values: [province] },
    { text: "SELECT id, name FROM office WHERE province_id = $1", values: [province] },
  ],
  "beneficiary list, 50 rows": [
    {
      text: `SELECT b.id, b.name, b.national_id, b.mobile, b.target_group, o.name AS office,
          EXISTS (SELECT FROM entrepreneur e WHERE e.beneficiary_id = b.id AND e.ended_on IS NULL) AS running
        FROM (SELECT * FROM beneficiary WHERE province_id = $1 AND deleted_at IS NULL ORDER BY name, id LIMIT 50) b
        JOIN office o ON o.id = b.office_id ORDER BY b.name, b.id`,
      values: [province],
    },
    // People are counted up to a bound, beyond it the list only says that there are more.
    {
      text: "SELECT count(*) FROM (SELECT FROM beneficiary WHERE province_id = $1 AND deleted_at IS NULL ORDER BY name, id LIMIT 201) c",
      values: [province],
    },
    { text: "SELECT id, name FROM office WHERE province_id = $1", values: [province] },
  ],
  "progress, country": [
    {
      text: `SELECT m.province_id, p.name, sum(loans), sum(late_loans), sum(late_rial),
          ${["standings", "entered", "promoted", "days_spent", "six_months", "twelve_months"]
            .flatMap((column) => [1, 2, 3].map((place) => `sum(${column}[${place}])`))
            .join(", ")}
        FROM case_measure m JOIN province p ON p.id = m.province_id GROUP BY 1, 2`,
      values: [],
    },
  ],
});
