import { randomUUID } from "node:crypto";
import process from "node:process";
import pg from "pg";
import type { Actor, Grant } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/organisation/role";
import { scopeKindOf } from "@/lib/domain/organisation/role";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { database } from "@/lib/server/db";
import type { Context } from "@/lib/server/scope";

/** 20 Aban 1405, noon in Tehran. */
export const NOW = new Date("2026-11-11T08:30:00Z");
export const MONTH = jalaliMonth("1405-08");

export type TestPlace = { provinceId: string; officeId: string; centerId: string };

let serial = 0;

// Kept from call to call: to open a connection takes longer than most of what is asked through it.
let owner: pg.Pool | undefined;

/** Runs as the owner of the tables, whom no policy binds: for arranging and for looking. */
export async function asOwner<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  owner ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4, allowExitOnIdle: true }).on(
    "error",
    () => {}, // the server that ends takes idle connections with it
  );
  return (await owner.query<T>(text, values)).rows;
}

/** A new center in a new office of a province, working since 1403. */
export async function createCenter(provinceId = "IR-09"): Promise<TestPlace> {
  serial += 1;
  const officeId = `t${process.env.VITEST_POOL_ID ?? ""}-${randomUUID().slice(-12)}`;
  const centerId = `${officeId}-${serial}`;
  await asOwner("INSERT INTO office (id, province_id, name) VALUES ($1, $2, 'دفتر آزمون')", [
    officeId,
    provinceId,
  ]);
  await asOwner(
    "INSERT INTO center (id, office_id, province_id, name, started_month) VALUES ($1, $2, $3, 'مرکز آزمون', '1403-01')",
    [centerId, officeId, provinceId],
  );
  return { provinceId, officeId, centerId };
}

/** Somebody with one role at a place, in memory: rights come from the grants alone. */
export function buildActor(role: Role, place: TestPlace, override: Partial<Actor> = {}): Actor {
  serial += 1;
  const kind = scopeKindOf(role);
  const grant: Grant = {
    role,
    provinceId: kind === "country" ? null : place.provinceId,
    officeId: kind === "country" || kind === "province" ? null : place.officeId,
    centerId: kind === "center" ? place.centerId : null,
  };
  return {
    userId: 1_000_000 + serial,
    sessionId: randomUUID(),
    username: `test.${role.toLowerCase()}`,
    name: `آزمایشگر ${serial}`,
    mustChangePassword: false,
    grants: [grant],
    ...override,
  };
}

export const contextOf = (actor: Actor, now = NOW): Context => ({
  actor,
  db: database(),
  now,
  requestId: randomUUID(),
});

export const asRole = (role: Role, place: TestPlace, now = NOW) => contextOf(buildActor(role, place), now);

/** The refusal's code, or "ok". */
export const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? "ok" : result.refusal.code;
