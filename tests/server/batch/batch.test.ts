import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { runBatch } from "@/lib/server/batch";
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
    expect(await runBatch(single, [set("set", "{IR-09}"), setting])).toEqual([{ now: "{IR-09}" }]);
    expect(await runBatch(single, [setting])).toEqual([{ now: "" }]);
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
          const [row] = await runBatch(single, [
            { ...statement, values: [first, number, boolean, null, list] },
          ]);
          expect(row).toEqual({
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
    expect(await runBatch(single, [{ ...broken, values: [1] }])).toEqual([{ one: 1 }]);
    expect(await runBatch(single, [setting])).not.toEqual([{ now: "{IR-09}" }]);
    const nonsense = { name: "nonsense", text: "SELEC 1", values: [] };
    await expect(runBatch(single, [nonsense])).rejects.toThrow("syntax error");
    await expect(runBatch(single, [nonsense])).rejects.toThrow("syntax error");
  });
});

describe("a connection", () => {
  it("may be shared by copies of the program's modules, as in a build of several bundles", async () => {
    expect(await runBatch(single, [setting])).toHaveLength(1);
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
