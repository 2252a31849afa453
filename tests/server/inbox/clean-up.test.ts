import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { beforeEach, describe, expect, it } from "vitest";
import { cleanUp } from "@/lib/ops/nightly/clean-up";
import { draftFile, importFile } from "@/lib/server/beneficiary-import/store";
import { asOwner, createCenter, type TestPlace } from "@/tests/support/world";

const NOW = new Date("2026-11-20T00:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const clean = () => cleanUp(String(process.env.DATABASE_URL), NOW);

let place: TestPlace;
beforeEach(async () => {
  await asOwner("DELETE FROM beneficiary_import");
  place = await createCenter();
});

async function leave(file: string, at: Date) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "x");
  await utimes(file, at, at);
  return file;
}

async function createImport(status: string, startedAt: Date, aliveAt = startedAt) {
  const id = randomUUID();
  await asOwner(
    `INSERT INTO beneficiary_import (id, office_id, province_id, file_name, sha256, size, status, started_by_id, started_by_name, started_at, alive_at)
     VALUES ($1, $2, $3, 'x.xlsx', repeat('a', 64), 1, $4::import_status, 1, 'مددکار', $5, $6)`,
    [id, place.officeId, place.provinceId, status, startedAt, aliveAt],
  );
  await asOwner("INSERT INTO beneficiary_import_row (import_id, row, outcome) VALUES ($1, 2, 'new')", [id]);
  return { id, file: await leave(importFile(id), startedAt) };
}
const stateOf = async (id: string) => {
  const [row] = await asOwner<{ status: string; rows: number }>(
    "SELECT status::text, (SELECT count(*)::integer FROM beneficiary_import_row r WHERE r.import_id = i.id) AS rows FROM beneficiary_import i WHERE id = $1",
    [id],
  );
  return row;
};

describe("cleaning", () => {
  it("puts previews away on which nobody has decided for a week: rows, file, and an event without a person", async () => {
    const old = await createImport("ready", daysAgo(8));
    const stuck = await createImport("reading", daysAgo(8));
    expect(await clean()).toMatchObject({ previews: 2, files: 2 });
    for (const { id, file } of [old, stuck]) {
      expect(await stateOf(id)).toEqual({ status: "cancelled", rows: 0 });
      expect(existsSync(file)).toBe(false);
      expect(
        await asOwner("SELECT kind, actor_id, office_id FROM event WHERE subject_id = $1", [id]),
      ).toEqual([{ kind: "import.cancelled", actor_id: null, office_id: place.officeId }]);
    }
    expect(await clean()).toEqual({ previews: 0, files: 0 });
  });

  it("leaves younger ones, and those that were read again", async () => {
    const young = await createImport("ready", daysAgo(6));
    const again = await createImport("ready", daysAgo(20), daysAgo(1));
    await clean();
    for (const { id, file } of [young, again]) {
      expect(await stateOf(id)).toEqual({ status: "ready", rows: 1 });
      expect(existsSync(file)).toBe(true);
    }
  });

  it("leaves what has been decided on as it is", async () => {
    const saved = await createImport("committed", daysAgo(30));
    expect(await clean()).toMatchObject({ previews: 0 });
    expect(await stateOf(saved.id)).toEqual({ status: "committed", rows: 1 });
  });

  it("removes uploads that broke off a week ago, no newer ones, and nothing else", async () => {
    const [old, young] = [await draftFile(), await draftFile()];
    await leave(old, daysAgo(8));
    await leave(young, daysAgo(1));
    const other = await leave(path.join(path.dirname(old), "readme.txt"), daysAgo(30));
    await clean();
    expect([old, young, other].map((file) => existsSync(file))).toEqual([false, true, true]);
  });

  it("leaves a preview that somebody is deciding on just now", async () => {
    const held = await createImport("ready", daysAgo(8));
    const { withTransaction } = await import("@/lib/ops/system/sql");
    await withTransaction(String(process.env.DATABASE_URL), async (client) => {
      await client.query("SELECT FROM beneficiary_import WHERE id = $1 FOR UPDATE", [held.id]);
      expect(await clean()).toEqual({ previews: 0, files: 0 });
    });
    expect(existsSync(held.file)).toBe(true);
  });
});
