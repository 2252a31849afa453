import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dataFolder } from "../bootstrap/paths.mjs";
import { readSecret, writeSecret } from "../system/secret-file";

const DEFAULT_PORT = 3000;

const optional = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text.trim() : undefined));
const flag = optional.pipe(z.enum(["0", "1"], "must be 0 or 1").optional());

const environment = z.object({
  PORT: optional
    .transform((text) => Number(text ?? DEFAULT_PORT))
    .pipe(z.int("must be a number").min(1).max(65_535)),
  HOST: optional.pipe(z.string().default("127.0.0.1")),
  PORTAL_URL: optional.pipe(z.url("must be a full address, as https://portal.example").optional()),
  DATABASE_URL: optional,
  APP_DATABASE_URL: optional,
  PORTAL_DATABASE: optional.pipe(
    z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,30}$/, "must be a simple name")
      .optional(),
  ),
  AUTH_SECRET: optional.pipe(z.string().min(32, "must have at least 32 characters").optional()),
  EVIDENCE_DIR: optional,
  PORTAL_SMS_URL: optional.pipe(z.url("must be a full address, as https://sms.example/messages").optional()),
  PORTAL_DEMO: flag,
  PORTAL_DEMO_FORCE: flag,
});

export type PortalSettings = {
  port: number;
  host: string;
  /** The address under which people reach the portal. */
  publicUrl: string;
  /** Absent: the embedded database. */
  databaseUrl?: string;
  /** Another database of the embedded server than the portal's own. */
  database?: string;
  appDatabaseUrl?: string;
  authSecret: string;
  evidenceFolder: string;
  dataFolder: string;
  demo: boolean;
};

const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);
const isLocal = (host: string) => LOCAL_HOSTS.has(host) || /^127\.\d+\.\d+\.\d+$/.test(host);

export function portalSettings(env: NodeJS.ProcessEnv): PortalSettings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not usable.\n${lines.join("\n")}`);
  }
  const given = parsed.data;
  if (given.APP_DATABASE_URL && !given.DATABASE_URL) {
    throw new Error("APP_DATABASE_URL needs DATABASE_URL too: the owner's address, for migrations.");
  }
  // Absent a choice, the portal's built-in database shows the demo and any other does not.
  const demo = given.PORTAL_DEMO ? given.PORTAL_DEMO === "1" : !given.DATABASE_URL && !given.PORTAL_DATABASE;
  const publicUrl = given.PORTAL_URL ?? `http://${addressOf(given.HOST)}:${given.PORT}`;
  if (demo && given.PORTAL_DEMO_FORCE !== "1") refusePublicDemo(given.HOST, publicUrl);
  return {
    port: given.PORT,
    host: given.HOST,
    publicUrl,
    databaseUrl: given.DATABASE_URL,
    database: given.PORTAL_DATABASE,
    appDatabaseUrl: given.APP_DATABASE_URL,
    authSecret: given.AUTH_SECRET ?? keptSecret(),
    evidenceFolder: path.resolve(given.EVIDENCE_DIR ?? path.join(dataFolder, "evidence")),
    dataFolder,
    demo,
  };
}

/** A host to connect to: the wildcard addresses mean "this machine" to a visitor. */
function addressOf(host: string): string {
  if (isLocal(host) || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** Everybody knows the demo accounts' password: nobody else may reach them. */
function refusePublicDemo(host: string, publicUrl: string) {
  if (isLocal(host) && isLocal(new URL(publicUrl).hostname)) return;
  throw new Error(
    `Demo mode has well-known passwords and would be open to others at ${host} (${publicUrl}).\n` +
      "Set PORTAL_DEMO=0, or PORTAL_DEMO_FORCE=1 if that is what you want.",
  );
}

function keptSecret(): string {
  const file = path.join(dataFolder, "auth-secret.json");
  const known = readSecret(file, z.object({ secret: z.string().min(32) }));
  if (known) return known.secret;
  const fresh = { secret: randomBytes(48).toString("base64url") };
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  writeSecret(file, fresh);
  return fresh.secret;
}
