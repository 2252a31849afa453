import type pg from "pg";
import type { DemoRows } from "./rows";

const BATCH = 2000;
const tables: (keyof DemoRows)[] = [
  "office",
  "center",
  "board_member",
  "annual_plan",
  "plan_month",
  "user",
  "role_grant",
  "beneficiary",
  "center_account",
  "payment_batch",
  "monthly_performance",
  "service_entry",
  "entry_beneficiary",
  "evidence_file",
  "office_quota",
  "licensing_serial",
  "license_application",
  "application_part",
  "application_revision",
  "licensing_file",
  "license",
  "opening_item",
  "center_duty",
  "inactivity_notice",
  "partner_contact",
  "partner_agreement",
  "founding_request",
  "beneficiary_consent",
  "outlet",
  "entrepreneur",
  "entrepreneur_state",
  "promotion",
  "level_history",
  "product",
  "sales_invoice",
  "course_completion",
  "visit",
  "call",
  "outlet_contract",
  "job",
  "road_map_tick",
  "loan",
  "installment",
  "loan_payment",
  "entitlement_given",
  "payment_item",
  "payment_adjustment",
  "adjustment_settlement",
  "announced_budget",
  "policy_draft",
  "notification",
  "event",
];

/** The tables whose rows bring their numbers along: the next number follows them. */
const numbered: (keyof DemoRows)[] = [
  "user",
  "beneficiary",
  "beneficiary_consent",
  "outlet",
  "entrepreneur",
  "promotion",
  "level_history",
  "product",
  "sales_invoice",
  "course_completion",
  "visit",
  "call",
  "outlet_contract",
  "job",
  "road_map_tick",
  "loan",
  "loan_payment",
  "entitlement_given",
  "center_account",
  "payment_adjustment",
  "policy_draft",
];

/**
 * Loads all rows in the transaction that is open. An owner who may do so turns the triggers off meanwhile and sums up
 * once at the end; any other owner lets the triggers keep the sums, which takes longer.
 */
export async function loadRows(client: pg.Client, rows: DemoRows): Promise<void> {
  const aroundTriggers = await turnTriggersOff(client);
  for (const table of tables) await insert(client, table, rows[table]);
  const setNext = (table: string) =>
    `setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max(id) FROM "${table}"))`;
  await client.query(`SELECT ${numbered.map(setNext).join(", ")}`);
  if (!aroundTriggers) return;
  await insert(client, "sales_month", rows.sales_month);
  await client.query("SET LOCAL session_replication_role = origin");
  await client.query(
    "SELECT refresh_month_summary(), refresh_center_counts(), refresh_sales_history(), refresh_plan_sums()",
  );
}

async function turnTriggersOff(client: pg.Client): Promise<boolean> {
  await client.query("SAVEPOINT triggers");
  try {
    await client.query("SET LOCAL session_replication_role = replica");
    return true;
  } catch {
    await client.query("ROLLBACK TO SAVEPOINT triggers");
    return false;
  }
}

async function insert(client: pg.Client, table: keyof DemoRows, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(", ");
  for (let start = 0; start < rows.length; start += BATCH)
    await client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(null::"${table}", $1::json)`,
      [JSON.stringify(rows.slice(start, start + BATCH))],
    );
}
