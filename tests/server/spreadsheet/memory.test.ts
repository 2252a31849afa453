import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** Less than the texts of the file alone would need. */
const HEAP_MEGABYTES = 48;

it("20,000 people are written and read with no more memory than a few rows need", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    ...["--import", "tsx", "tests/support/large-spreadsheet.ts", "20000"],
  ]);
  expect(stdout).toBe("20000");
});
