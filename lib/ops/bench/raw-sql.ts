import { randomUUID } from "node:crypto";
import type { Country } from "./country";
import { rawCases } from "./raw-cases";
import { rawLicensing } from "./raw-licensing";
import { rawMoney } from "./raw-money";
import type { RawStatement } from "./raw-statement";

/** Every page must know who asks. */
const whoAsks: RawStatement = {
  text: `SELECT u.id, u.username, u.name, g.role, g.province_id, g.office_id, g.center_id
    FROM session s JOIN "user" u ON u.id = s.user_id JOIN role_grant g ON g.user_id = u.id
    WHERE s.id = (SELECT id FROM session ORDER BY id LIMIT 1)`,
  values: [],
};

const sums = (columns: string[]) => columns.map((column) => `sum(${column})`).join(", ");
const figures = [
  "received",
  "received_on_time",
  "confirmed",
  "entry_count",
  "beneficiary_count",
  "raised_rial",
  "payable_rial",
];
const tenRows = ["targets", "confirmed_counts", "ceilings_rial", "payables_rial"].flatMap((column) =>
  Array.from({ length: 10 }, (_, index) => `${column}[${index + 1}]`),
);

const statuses = ["active", "suspended", "inactive", "opening"];

/** The parts of an area in the month, its twelve months, its ten rows of service, and its centers by their status. */
const panel = (kind: "province" | "office", part: string, own: string, values: unknown[]): RawStatement[] => [
  {
    text: `SELECT a.id, a.name, d.due, s.received, s.received_on_time, s.confirmed, s.payable_rial
      FROM ${kind} a LEFT JOIN month_summary s ON s.area_kind = '${kind}' AND s.area_id = a.id AND s.month = $1
      LEFT JOIN (SELECT area_id, sum(centers_delta) AS due FROM month_summary
        WHERE area_kind = '${kind}' AND month <= $1 AND centers_delta <> 0 AND ${part} GROUP BY area_id) d ON d.area_id = a.id
      WHERE ${part.replace("province_id", "a.province_id")}`,
    values,
  },
  {
    text: `SELECT month, sum(centers_delta), ${sums(figures)} FROM month_summary
      WHERE ${own} AND month > ((left($1, 4)::integer - 1)::text || right($1, 3)) AND month <= $1 GROUP BY month`,
    values,
  },
  { text: `SELECT ${sums([...figures, ...tenRows])} FROM month_summary WHERE ${own} AND month = $1`, values },
  {
    text: `SELECT area_id, ${sums(statuses)} FROM center_count WHERE area_kind = '${kind}' AND ${part} AND month <= $1 GROUP BY area_id`,
    values,
  },
  {
    text: `SELECT month, ${sums(statuses)} FROM center_count
      WHERE ${own} AND month > ((left($1, 4)::integer - 1)::text || right($1, 3)) AND month <= $1 GROUP BY month`,
    values,
  },
];

/** The plainest statements that give a page its facts, as a database client would write them by hand. */
export function rawStatements(country: Country): Record<string, RawStatement[]> {
  const { month, province, center, emptyMonth } = country;
  const monthFacts = [
    {
      text: "SELECT * FROM center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $1",
      values: [center],
    },
    { text: "SELECT targets FROM plan_month WHERE center_id = $1 AND month = $2", values: [center, month] },
    { text: "SELECT * FROM policy_version", values: [] },
  ];
  const pages: Record<string, RawStatement[]> = {
    "panel, country": panel("province", "true", "area_kind = 'province'", [month]),
    "panel, province": panel("office", "province_id = $2", "area_kind = 'province' AND area_id = $2", [
      month,
      province,
    ]),
    "center's month": [
      ...monthFacts,
      {
        text: "SELECT * FROM monthly_performance WHERE center_id = $1 AND month = $2",
        values: [center, month],
      },
      {
        text: `SELECT e.*, (SELECT count(*) FROM evidence_file f WHERE f.entry_id = e.id) AS files
          FROM service_entry e WHERE center_id = $1 AND month = $2 AND removed_at IS NULL ORDER BY delivered_on, id`,
        values: [center, month],
      },
      {
        text: "SELECT * FROM event WHERE subject = 'month' AND subject_id = $1 ORDER BY id DESC LIMIT 30",
        values: [`${center}/${month}`],
      },
    ],
    "center list, 50 rows": [
      {
        text: `SELECT c.id, c.name, o.name AS office, c.status, m.status AS month, m.submitted_late, m.payable_rial, m.submitted_at
          FROM center c JOIN office o ON o.id = c.office_id
          LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.month = $2
          WHERE c.province_id = $1 ORDER BY c.name, c.id LIMIT 50`,
        values: [province, month],
      },
      { text: "SELECT count(*) FROM center WHERE province_id = $1", values: [province] },
      { text: "SELECT id, name FROM office WHERE province_id = $1", values: [province] },
    ],
    ...rawLicensing(country),
    ...rawCases(country),
    ...rawMoney(country),
    "entry form": [
      ...monthFacts,
      {
        text: "SELECT status, version FROM monthly_performance WHERE center_id = $1 AND month = $2",
        values: [center, emptyMonth],
      },
    ],
    submission: [
      {
        text: "SELECT status, version FROM monthly_performance WHERE center_id = $1 AND month = $2 FOR UPDATE",
        values: [center, emptyMonth],
      },
      {
        text: `INSERT INTO service_entry (id, center_id, month, office_id, province_id, service, delivered_on, title, description, quantity, unit,
            cost_rial, people, details, logged_by_id, logged_by_name, logged_at)
          SELECT gen_random_uuid(), id, $2, office_id, province_id, 1, now(), 'title', 'text', 3, 'person', 0, '[]', '{}', 1, 'name', now()
          FROM center WHERE id = $1`,
        values: [center, emptyMonth],
      },
      {
        text: "UPDATE monthly_performance SET version = version WHERE center_id = $1 AND month = $2",
        values: [center, emptyMonth],
      },
      {
        text: "INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id, center_id, after) VALUES (now(), $1, 'name', 'bench', 'entry', 'bench', $2, '{}')",
        values: [randomUUID(), center],
      },
    ],
  };
  return Object.fromEntries(Object.entries(pages).map(([name, own]) => [name, [whoAsks, ...own]]));
}
