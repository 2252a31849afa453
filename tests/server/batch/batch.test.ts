import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Prepared, runBatch } from "@/lib/server/batch";
import { type Database, openDatabase } from "@/lib/server/db";
import { readRow, readRows } from "@/lib/server/scope";
import { asRole, createCenter, type TestPlace } from "@/tests/support/world";

let single: Database;
let here: TestPlace;
let there: TestPlace;

beforeAll(async () => {
  single = openDatabase(String(process.env.APP_DATABASE_URL), 1);
  [here, there] = [await createCenter("IR-09"), await createCenter("IR-29")];
});
afterAll(async () => {
  await single.prisma.$disconnect();
  await single.pool.end();
});

/** The rows of the last statement. */
const lastOf = async (db: Database, statements: Prepared[]) => (await runBatch(db, statements)).at(-1);

const setting = { name: "setting", text: "SELECT current_setting('app.provinces', true) AS now", values: [] };
const set = (name: string, provinces: string) => ({
  name,
  text: "SELECT set_config('app.provinces', $1, true)",
  values: [provinces],
});
const centers = {
  name: "test-centers",
  text: "SELECT id FROM center WHERE id = ANY ($1)",
  row: z.object({ id: z.string() }),
};

describe("a batch", () => {
  it("is one transaction: what the first statement sets holds for the last, and for nobody after it", async () => {
    expect(await lastOf(single, [set("set", "{IR-09}"), setting])).toEqual([{ now: "{IR-09}" }]);
    expect(await lastOf(single, [setting])).toEqual([{ now: "" }]);
  });

  it("answers each statement with its own rows, but those that run only for what they do", async () => {
    const number = {
      name: "number",
      text: "SELECT n FROM generate_series(1, $1::integer) AS n",
      values: [2],
    };
    const silent: Prepared = { ...set("silent", "{IR-29}"), silent: true };
    expect(await runBatch(single, [silent, number, setting])).toEqual([
      [],
      [{ n: 1 }, { n: 2 }],
      [{ now: "{IR-29}" }],
    ]);
  });

  it("carries every kind of value there and back", async () => {
    const text = fc.string({ unit: "grapheme" }).map((made) => made.replaceAll("\0", ""));
    const statement = {
      name: "echo",
      text: "SELECT $1::text AS text, $2::integer AS number, $3::boolean AS boolean, $4::text AS nothing, to_json($5::text[]) AS list, 12::bigint AS big, DATE '2026-11-03' AS day",
    };
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        fc.boolean(),
        fc.array(text),
        async (...made) => {
          const [first, number, boolean, list] = made;
          const rows = await lastOf(single, [{ ...statement, values: [first, number, boolean, null, list] }]);
          expect(rows?.[0]).toEqual({
            text: first,
            number,
            boolean,
            nothing: null,
            list,
            big: 12n,
            day: "2026-11-03",
          });
        },
      ),
    );
  });

  it("that is refused leaves nothing behind, and the next one gets a sound connection", async () => {
    const broken = { name: "broken", text: "SELECT 1 / $1::integer AS one", values: [0] };
    await expect(runBatch(single, [set("set", "{IR-09}"), broken])).rejects.toThrow("division by zero");
    expect(await lastOf(single, [{ ...broken, values: [1] }])).toEqual([{ one: 1 }]);
    expect(await lastOf(single, [setting])).not.toEqual([{ now: "{IR-09}" }]);
    const nonsense = { name: "nonsense", text: "SELEC 1", values: [] };
    await expect(runBatch(single, [nonsense])).rejects.toThrow("syntax error");
    await expect(runBatch(single, [nonsense])).rejects.toThrow("syntax error");
  });
});

describe("a connection", () => {
  it("may be shared by copies of the program's modules, as in a build of several bundles", async () => {
    expect(await lastOf(single, [setting])).toHaveLength(1);
    vi.resetModules();
    const copy = await import("@/lib/server/batch");
    expect(copy.runBatch).not.toBe(runBatch);
    expect(await copy.runBatch(single, [setting])).toHaveLength(1);
  });
});

describe("a scoped read", () => {
  const ids = () => [here.centerId, there.centerId];
  const seenBy = async (place: TestPlace) =>
    (await readRows({ ...asRole("officeEmployment", place), db: single }, centers, [ids()])).map(
      ({ id }) => id,
    );

  it("sees each asker's own rows, though all share one connection at once", async () => {
    const askers = Array.from({ length: 60 }, (_, index) => (index % 2 ? here : there));
    const seen = await Promise.all(askers.map(seenBy));
    expect(seen).toEqual(askers.map((place) => [place.centerId]));
  });

  it("travels with what the same context asks at the same time, and fails with it alone", async () => {
    const ctx = { ...asRole("officeEmployment", here), db: single };
    const stamp = {
      name: "stamp",
      text: "SELECT pg_current_xact_id_if_assigned()::text AS written, now()::text AS at, current_setting('app.offices') AS offices WHERE $1::integer > 0",
      row: z.object({ at: z.string(), offices: z.string() }),
    };
    const broken = {
      ...stamp,
      name: "broken-stamp",
      text: stamp.text.replace("$1::integer", "1 / $1::integer"),
    };
    const [first, seen, second] = await Promise.all([
      readRow(ctx, stamp, [1]),
      readRows(ctx, centers, [ids()]),
      readRow(ctx, stamp, [2]),
    ]);
    expect(first).toEqual(second);
    expect(first?.offices).toContain(here.officeId);
    expect(seen).toEqual([{ id: here.centerId }]);
    expect((await readRow(ctx, stamp, [1]))?.at).not.toBe(first?.at);
    const failing = [readRow(ctx, broken, [0]), readRow(ctx, stamp, [1])];
    for (const { status } of await Promise.allSettled(failing)) expect(status).toBe("rejected");
    expect(await readRow(ctx, stamp, [1])).not.toBeNull();
  });

  it("finds nothing for text that the database cannot hold, alone or in a list", async () => {
    const ctx = asRole("officeEmployment", here);
    expect(await readRows(ctx, centers, [["\0", here.centerId]])).toEqual([]);
    expect(
      await readRow(ctx, { ...centers, name: "one", text: "SELECT id FROM center WHERE id = $1" }, ["\0"]),
    ).toBeNull();
  });

  it("writes nothing", async () => {
    const writing = {
      name: "writing",
      text: "UPDATE center SET name = name WHERE id = $1 RETURNING id",
      row: z.object({ id: z.string() }),
    };
    await expect(readRow(asRole("hqEmployment", here), writing, [here.centerId])).rejects.toThrow(
      "read-only",
    );
  });
});
