/** npm run user:administrator -- <user name> "<name>": the first account of an installation without demo data. */
import path from "node:path";
import process from "node:process";
import type pg from "pg";
import { createUserInput } from "@/lib/domain/user/input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { hashPassword } from "@/lib/server/account/sign-in";
import { initialPassword } from "@/lib/server/user/initial-password";
import { acquireLock } from "./bootstrap/file-lock.mjs";
import { dataFolder } from "./bootstrap/paths.mjs";
import { openOwnerDatabase } from "./portal/database";
import { withClient } from "./system/sql";

const USAGE = 'Usage: npm run user:administrator -- <user name> "<name>"';

type NewAdministrator = { username: string; name: string };

/** Works as the owner, because nobody can sign in yet; refuses once there is an administrator who can. */
export async function createAdministrator(
  ownerUrl: string,
  { username, name }: NewAdministrator,
): Promise<string> {
  const password = initialPassword();
  const hash = await hashPassword(password);
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('portal.administrators'))");
    await refuseSecond(client);
    await client.query(
      `WITH account AS (INSERT INTO "user" (username, name) VALUES ($1, $2) RETURNING id),
         secret AS (INSERT INTO credential (user_id, password_hash) SELECT id, $3 FROM account),
         role AS (INSERT INTO role_grant (user_id, role) SELECT id, 'administrator' FROM account)
       INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, after)
       VALUES (now(), gen_random_uuid(), NULL, 'installation', 'user.created', 'user', $1::text,
         jsonb_build_object('username', $1::text, 'name', $2::text, 'grants', '[{"role": "administrator"}]'::jsonb))`,
      [username, name, hash],
    );
    await client.query("COMMIT");
  });
  return password;
}

async function refuseSecond(client: pg.Client) {
  const { rows } = await client.query<{ username: string }>(
    `SELECT u.username FROM "user" u JOIN role_grant g ON g.user_id = u.id
     WHERE g.role = 'administrator' AND u.disabled_at IS NULL LIMIT 1`,
  );
  if (rows[0])
    throw new Error(
      `There is an administrator already: ${rows[0].username}. Further ones are made in the portal.`,
    );
}

function readArguments([username = "", ...name]: string[]): NewAdministrator {
  const input = parseInput(createUserInput, { username, name: name.join(" "), role: "administrator" });
  if (!input.ok) throw new Error([...Object.values(input.refusal.fields ?? {}), USAGE].join("\n"));
  return input.value;
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  const given = process.env.DATABASE_URL;
  // Beside a running portal its embedded server is used and left running; otherwise it is ours to stop.
  const lock = given
    ? null
    : await acquireLock(path.join(dataFolder, "portal.lock"), { note: "an administrator is being made" });
  const database = await openOwnerDatabase(dataFolder, given);
  try {
    const password = await createAdministrator(database.ownerUrl, wanted);
    console.log(`User name:        ${wanted.username}\nInitial password: ${password}`);
    console.log("It is shown only now, and must be changed at the first sign-in.");
  } finally {
    if (lock?.ok) {
      await database.stop();
      lock.release();
    }
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
