import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readSecret, writeSecret } from "./system/secret-file";
import { withClient } from "./system/sql";

/** Created by a migration, without login and with the rights of the application: it owns nothing. */
export const APP_ROLE = "portal_app";

const secretSchema = z.object({ password: z.string() });

/**
 * The address by which the web process reaches the database. A given one is only checked; otherwise the
 * application's role gets the right to log in and a random password, kept in `folder`.
 */
export async function appDatabaseUrl(ownerUrl: string, folder: string, given?: string): Promise<string> {
  const url = given ?? withPassword(ownerUrl, appPassword(folder));
  if (!given && !(await canConnect(url))) await allowLogin(ownerUrl, appPassword(folder));
  await assertPowerless(url);
  return url;
}

function withPassword(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}

function appPassword(folder: string): string {
  const file = path.join(folder, "app-role.json");
  const known = readSecret(file, secretSchema);
  if (known) return known.password;
  const fresh = { password: randomBytes(24).toString("base64url") };
  mkdirSync(folder, { recursive: true });
  writeSecret(file, fresh);
  return fresh.password;
}

async function canConnect(url: string): Promise<boolean> {
  try {
    await withClient(url, async (client) => client.query("SELECT 1"));
    return true;
  } catch {
    return false;
  }
}

async function allowLogin(ownerUrl: string, password: string) {
  try {
    await withClient(ownerUrl, async (client) => {
      await client.query(`ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
      await client.query(`ALTER ROLE ${APP_ROLE} SET max_parallel_workers_per_gather = 0`);
    });
  } catch (cause) {
    const advice = `Let an administrator give the role ${APP_ROLE} a login, and set APP_DATABASE_URL.`;
    throw new Error(`The owner of the database may not set the password of ${APP_ROLE}. ${advice}`, {
      cause,
    });
  }
}

/** Row-level security protects nothing from a superuser, a role that bypasses it, or the owner of the tables. */
async function assertPowerless(url: string) {
  const { rows } = await withClient(url, (client) =>
    client.query<{ name: string; powerful: boolean }>(`
      SELECT rolname AS name,
             rolsuper OR rolbypassrls OR EXISTS (
               SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'USAGE')) AS powerful
      FROM pg_roles WHERE rolname = current_user`),
  );
  if (!rows[0] || rows[0].powerful) {
    throw new Error(`The role ${rows[0]?.name ?? ""} of APP_DATABASE_URL can bypass row-level security.`);
  }
}
