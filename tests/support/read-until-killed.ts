/** A stand-in for a web process that reads the file of an import: takes the upload in and reads until it is killed. */
import { randomUUID } from "node:crypto";
import process from "node:process";
import { startImport } from "@/lib/server/beneficiary-import/start";
import { received } from "@/tests/support/spreadsheets";
import { asRole, type TestPlace } from "@/tests/support/world";

const place = JSON.parse(String(process.argv[2])) as TestPlace;
const started = await startImport(asRole("caseworker", place), {
  key: randomUUID(),
  officeId: place.officeId,
  file: await received(String(process.argv[3])),
});
if (started.ok) process.stdout.write(started.value.id);
