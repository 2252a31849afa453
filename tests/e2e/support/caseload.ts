import { randomBytes, randomUUID } from "node:crypto";
import { buildEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { freshNationalId } from "@/tests/support/fresh";
import { ownerRows, PROVINCE } from "./place";

export type Case = { code: string; name: string };
export type Caseload = {
  /** user names */
  caseworker: string;
  colleague: string;
  /** all in the caseload of the first, enrolled on 1 Farvardin 1405 on level 1 */
  people: Case[];
};

/** Two caseworkers in an office of their own, the first with so many entrepreneurs. */
export async function prepareCaseload(count = 2): Promise<Caseload> {
  const office = String.fromCharCode(...randomBytes(9).map((byte) => 97 + (byte % 26))); // a to z
  await ownerRows("INSERT INTO office (id, province_id, name) VALUES ($1, $2, $1)", [office, PROVINCE]);
  const [caseworker, colleague] = [`${office}.caseworker`, `${office}.colleague`];
  const owner = await createAccount(office, caseworker, "caseworker");
  await createAccount(office, colleague, "caseworker");
  const people: Case[] = [];
  for (let index = 0; index < count; index++)
    people.push(await createCase(office, owner, `مریم آزمونی ${office}${index}`));
  return { caseworker, colleague, people };
}

async function createAccount(
  office: string,
  username: string,
  role: "caseworker" | "entrepreneur",
): Promise<number> {
  const [made] = await ownerRows<{ id: number }>(
    `WITH person AS (INSERT INTO "user" (username, name, must_change_password) VALUES ($1, $1, false) RETURNING id),
      secret AS (INSERT INTO credential (user_id, password_hash)
        SELECT person.id, c.password_hash FROM person, credential c JOIN "user" u ON u.id = c.user_id WHERE u.username = 'mashhad.executive')
    INSERT INTO role_grant (user_id, role, province_id, office_id) SELECT id, $4::role, $2, $3 FROM person RETURNING user_id AS id`,
    [username, PROVINCE, office, role],
  );
  if (!made) throw new Error("no account was made");
  return made.id;
}

/** The entrepreneur's own account; with a password, as no test waits for a message to a phone. */
export async function createSeller({ code }: Case): Promise<string> {
  const [found] = await ownerRows<{ office: string }>(
    "SELECT office_id AS office FROM entrepreneur WHERE code = $1",
    [code],
  );
  const username = `${found?.office}.seller`;
  const account = await createAccount(found?.office ?? "", username, "entrepreneur");
  await ownerRows("UPDATE entrepreneur SET user_id = $2 WHERE code = $1", [code, account]);
  return username;
}

async function createCase(office: string, caseworkerId: number, name: string): Promise<Case> {
  const [drawn] = await ownerRows<{ last: number }>(
    `INSERT INTO licensing_serial AS s (kind, province_id, year, last) VALUES ('entrepreneur', $1, 0, 1)
     ON CONFLICT (kind, province_id, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
    [PROVINCE],
  );
  const code = buildEntrepreneurCode(PROVINCE, drawn?.last ?? 0);
  await ownerRows(
    `WITH person AS (INSERT INTO beneficiary (national_id, name, father_name, born_on, gender, target_group, mobile, address, office_id, province_id, registered_by_name)
        VALUES ($1, $2, 'رضا', '1990-04-01', 'female', 'prisonerFamily', '09150000000', 'خیابان آزمون', $3, $4, 'آزمایشگر') RETURNING id),
      enrolled AS (INSERT INTO entrepreneur (code, form_key, beneficiary_id, office_id, province_id, caseworker_id, caseworker_name, business, field, started_on, enrolled_on, standing, since_on)
        SELECT $5, $6, id, $3, $4, $7, 'مددکار آزمون', 'خیاطی آزمون', 'پوشاک', '2026-03-21', '2026-03-21', 1, '2026-03-21' FROM person RETURNING id)
    INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) SELECT id, 1, '2026-03-21', 'آزمایشگر', now() FROM enrolled`,
    [freshNationalId(), name, office, PROVINCE, code, randomUUID(), caseworkerId],
  );
  return { code, name };
}

/** How many sales, visits and calls are recorded of an entrepreneur, and under how many keys. */
export async function countRecords(
  code: string,
): Promise<Record<"sales" | "visits" | "calls" | "keys", number>> {
  const of = (table: string) =>
    `(SELECT count(*)::integer FROM ${table} r JOIN entrepreneur e ON e.id = r.entrepreneur_id WHERE e.code = $1)`;
  const [row] = await ownerRows<Record<"sales" | "visits" | "calls" | "keys", number>>(
    `SELECT ${of("sales_invoice")} AS sales, ${of("visit")} AS visits, ${of("call")} AS calls, ${of("recording_key")} AS keys`,
    [code],
  );
  if (!row) throw new Error("no counts");
  return row;
}

/** As by a long silence or from another device. */
export const endSessions = (username: string) =>
  ownerRows(
    `UPDATE session SET ended_at = now() WHERE user_id = (SELECT id FROM "user" WHERE username = $1)`,
    [username],
  );
