import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { takeUpReading } from "@/lib/server/beneficiary-import/commands";
import { commitImport } from "@/lib/server/beneficiary-import/commit";
import { readImport } from "@/lib/server/beneficiary-import/read";
import { readingHere } from "@/lib/server/beneficiary-import/readers";
import { getImport } from "@/lib/server/beneficiary-import/queries";
import { freshNationalId } from "@/tests/support/fresh";
import { personRow, writePeople } from "@/tests/support/spreadsheets";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { importOf, rowsOf } from "./import-world";

const PEOPLE = 4_000;
/** A process of its own has to start first, on a machine that may be busy. */
vi.setConfig({ testTimeout: 90_000 });

/** An import whose reader was killed after its first rows. */
async function killedImport(place: TestPlace): Promise<string> {
  const again = freshNationalId();
  const people = Array.from({ length: PEOPLE }, (_none, at) =>
    personRow(at === 0 || at === PEOPLE - 1 ? { nationalId: again } : {}),
  );
  const reader = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "tests/support/read-until-killed.ts",
      JSON.stringify(place),
      await writePeople(people),
    ],
    { env: { ...process.env }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let id = "";
  reader.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    id += chunk;
  });
  for (;;) {
    const [begun] = await asOwner("SELECT FROM beneficiary_import WHERE office_id = $1 AND rows_read > 0", [
      place.officeId,
    ]);
    if (begun) break;
    await wait(5);
  }
  reader.kill("SIGKILL");
  await once(reader, "exit");
  return id;
}

const fallSilent = (id: string) =>
  asOwner("UPDATE beneficiary_import SET alive_at = now() - interval '1 minute' WHERE id = $1", [id]);

it("a reading whose server was killed is taken up by whoever looks next, once, and no row is lost or read twice", async () => {
  const place = await createCenter();
  const ctx = asRole("officeEmployment", place);
  const id = await killedImport(place);
  const left = await importOf(id);
  expect(left.status).toBe("reading");
  expect(left.rows_read).toBeLessThan(PEOPLE);
  expect(await takeUpReading(ctx, id)).toBe(false);
  await fallSilent(id);
  expect((await getImport(ctx, id, {}))?.isLost).toBe(true);
  const taken = await Promise.all([1, 2, 3].map(() => takeUpReading(ctx, id)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  await readingHere(id);
  const { status, counts } = await importOf(id);
  expect(status).toBe("ready");
  // The same id in the first row and in the last, which two readers have read.
  expect(counts).toMatchObject({ new: PEOPLE - 1, wrong: 1 });
  expect((await rowsOf(id)).map(({ row }) => row)).toEqual(
    Array.from({ length: PEOPLE }, (_none, at) => at + 2),
  );
});

it("a reader that was only slow stops when another has taken over", async () => {
  const place = await createCenter();
  const ctx = asRole("caseworker", place);
  const id = await killedImport(place);
  const { version } = await importOf(id);
  await fallSilent(id);
  const slow = readImport(ctx, { id, version });
  await takeUpReading(ctx, id);
  await Promise.all([slow, readingHere(id)]);
  expect(await rowsOf(id)).toHaveLength(PEOPLE);
  expect(await importOf(id)).toMatchObject({ status: "ready", counts: { new: PEOPLE - 1, wrong: 1 } });
});

it("an import whose file is gone says so, and nothing of it can be saved", async () => {
  const place = await createCenter();
  const ctx = asRole("caseworker", place);
  const id = await killedImport(place);
  await asOwner("UPDATE beneficiary_import SET id = gen_random_uuid() WHERE id = $1", [id]);
  const [moved] = await asOwner<{ id: string; version: number }>(
    "SELECT id, version FROM beneficiary_import WHERE office_id = $1",
    [place.officeId],
  );
  if (!moved) throw new Error("no import");
  await fallSilent(moved.id);
  expect(await takeUpReading(ctx, moved.id)).toBe(true);
  await readingHere(moved.id);
  expect((await importOf(moved.id)).status).toBe("failed");
  expect(codeOf(await commitImport(ctx, { id: moved.id, version: moved.version + 2 }))).toBe("wrongStep");
});
