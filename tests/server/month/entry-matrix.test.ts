import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Role, ROLES } from "@/lib/domain/organisation/role";
import type { Result } from "@/lib/domain/shared/result";
import { addEvidence } from "@/lib/server/evidence/commands";
import { getMonthPage } from "@/lib/server/month/queries";
import { changeEntry, logEntry, removeEntry } from "@/lib/server/service-entry/commands";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { reviewMonth } from "@/lib/server/service-entry/review";
import type { Context } from "@/lib/server/scope";
import { PNG } from "@/tests/support/files";
import { asOwner, asRole, createCenter, MONTH, type TestPlace } from "@/tests/support/world";
import { bring, buildEntry, keyOf, logged } from "./month-world";

const board: Role[] = ["centerChair", "centerExecutive", "centerMember"];
const officers: Role[] = ["officeEmployment"];
const blind: Role[] = ["caseworker", "administrator", "entrepreneur"];
const everywhere: Role[] = ["hqEmployment", "hqParticipation", "auditor"];

type Target = { place: TestPlace; entryId: string; version: number };
type Attempt = (ctx: Context, target: Target) => Promise<Result<unknown>>;

const key = ({ place, entryId }: Target) => ({ centerId: place.centerId, month: MONTH, entryId });
const attempts: Record<string, { allowed: Role[]; state: "open" | "submitted"; attempt: Attempt }> = {
  "log an entry": {
    allowed: board,
    state: "open",
    attempt: (ctx, target) => logEntry(ctx, { ...key(target), entryId: randomUUID(), value: buildEntry(1) }),
  },
  "change an entry": {
    allowed: board,
    state: "open",
    attempt: (ctx, target) =>
      changeEntry(ctx, {
        ...key(target),
        version: target.version,
        value: buildEntry(1, { title: "عنوان تازه" }),
      }),
  },
  "remove an entry": {
    allowed: board,
    state: "open",
    attempt: (ctx, target) => removeEntry(ctx, { ...key(target), version: target.version }),
  },
  "add evidence": {
    allowed: board,
    state: "open",
    attempt: (ctx, { entryId }) => addEvidence(ctx, { entryId, name: "a.png", bytes: PNG }),
  },
  "decide on an entry": {
    allowed: officers,
    state: "submitted",
    attempt: async (ctx, { place, entryId }) =>
      reviewMonth(ctx, {
        ...(await keyOf(place)),
        entries: [{ entryId, decision: "accepted", confirmedQuantity: null, reason: "" }],
      }),
  },
};

async function createTarget(state: "open" | "submitted", provinceId: string): Promise<Target> {
  const place = await createCenter(provinceId);
  const [entryId = ""] = state === "open" ? await logged(place, [1]) : await bring(place, "submitted", [1]);
  return { place, entryId, version: 1 };
}

const rowsOf = ({ place }: Target) =>
  asOwner(
    `SELECT (SELECT jsonb_agg(to_jsonb(e)) FROM service_entry e WHERE e.center_id = $1) AS entries,
       (SELECT count(*) FROM evidence_file f WHERE f.center_id = $1) AS files,
       (SELECT count(*) FROM event v WHERE v.center_id = $1) AS events`,
    [place.centerId],
  );

describe.each(Object.entries(attempts))("%s", (_name, { allowed, state, attempt }) => {
  it.each(ROLES)("by %s of the same place", async (role) => {
    const target = await createTarget(state, "IR-09");
    const before = await rowsOf(target);
    const result = await attempt(asRole(role, target.place), target);
    expect(result.ok).toBe(allowed.includes(role));
    if (result.ok) return expect(await rowsOf(target)).not.toEqual(before);
    expect(result.refusal.code).toBe(blind.includes(role) ? "notFound" : "notAllowed");
    expect(await rowsOf(target)).toEqual(before);
  });

  it.each(ROLES.filter((role) => !everywhere.includes(role) && role !== "administrator"))(
    "by %s of another province: there is no such thing",
    async (role) => {
      const target = await createTarget(state, "IR-09");
      const elsewhere = await createCenter("IR-29");
      const before = await rowsOf(target);
      const result = await attempt(asRole(role, elsewhere), target);
      expect(result).toMatchObject({ ok: false, refusal: { code: "notFound" } });
      expect(await rowsOf(target)).toEqual(before);
    },
  );
});

describe("reading a month and its entries", () => {
  it.each(ROLES)(
    "%s sees them in the own place only, unless the country is theirs; some never",
    async (role) => {
      const target = await createTarget("open", "IR-09");
      const elsewhere = await createCenter("IR-29");
      for (const [from, seen] of [
        [target.place, !blind.includes(role)],
        [elsewhere, everywhere.includes(role)],
      ] as const) {
        const ctx = asRole(role, from);
        expect((await getMonthPage(ctx, target.place.centerId, MONTH)) !== null).toBe(seen);
        expect((await getEntryPage(ctx, key(target))) !== null).toBe(seen);
      }
    },
  );
});
