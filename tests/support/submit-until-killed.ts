/** A stand-in for a web process at work: logs entries one after the other and says which were acknowledged. */
import { randomUUID } from "node:crypto";
import process from "node:process";
import { logEntry } from "@/lib/server/service-entry/commands";
import { buildEntry } from "@/tests/server/month/month-world";
import { asRole, MONTH, type TestPlace } from "@/tests/support/world";

const place = JSON.parse(String(process.argv[2])) as TestPlace;
const ctx = asRole("centerMember", place);
const worker = async () => {
  for (;;) {
    const done = await logEntry(ctx, {
      centerId: place.centerId,
      month: MONTH,
      entryId: randomUUID(),
      value: buildEntry(1),
    });
    if (done.ok) process.stdout.write(`${done.value.entryId}\n`);
  }
};
await Promise.all([worker(), worker(), worker(), worker()]);
