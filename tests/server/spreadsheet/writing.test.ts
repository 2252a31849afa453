import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { type WrittenCell, writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { cellsRead, temporaryFile } from "@/tests/support/spreadsheets";

const columns = [{ heading: "نام", width: 10, digits: true }];
const workbook = (rows: Iterable<WrittenCell[]> | AsyncIterable<WrittenCell[]>) =>
  writeWorkbook([{ name: "افراد", columns, rows }]);

it("what is written is read again, whatever it is; what XML cannot hold is left out", async () => {
  const cells: WrittenCell[] = [
    ...["0012345678", "<b>&amp;\"'", " میان  دو\nسطر ", "_x0041_", "😀", "=1+1"],
    ...[0, -1.5, true, null, { date: "1991-08-03" }, { date: "1900-03-01" }, { date: "1899-01-01" }],
  ];
  const file = temporaryFile();
  await pipeline(workbook([cells, ["a\u0000b\uD800c\uFFFE"]]), createWriteStream(file));
  const [, first, second] = await cellsRead(file);
  expect(first).toEqual([...cells.slice(0, -1), "1899-01-01"]);
  expect(second).toEqual(["ab\uFFFDc"]);
});

it("whoever stops reading stops the rows", async () => {
  let stopped = false;
  async function* endless() {
    try {
      for (;;) yield [Math.random().toString().repeat(50)];
    } finally {
      stopped = true;
    }
  }
  const stream = workbook(endless());
  let bytes = 0;
  for await (const piece of stream) {
    bytes += (piece as Buffer).length;
    if (bytes > 200_000) break;
  }
  while (!stopped) await turn();
  expect(stream.destroyed).toBe(true);
});

it("a failing row ends the file with its error", async () => {
  async function* failing() {
    yield ["a"];
    await turn();
    throw new Error("the database is gone");
  }
  await expect(pipeline(workbook(failing()), createWriteStream(temporaryFile()))).rejects.toThrow(
    "the database is gone",
  );
});
