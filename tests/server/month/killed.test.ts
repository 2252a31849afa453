import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { expect, it } from "vitest";
import { asOwner, createCenter } from "@/tests/support/world";

it("a server killed in the middle of a hundred submissions has lost none that it acknowledged", async () => {
  const place = await createCenter();
  const server = spawn(
    process.execPath,
    ["--import", "tsx", "tests/support/submit-until-killed.ts", JSON.stringify(place)],
    {
      env: { ...process.env },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  server.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    if (said.split("\n").length > 100) server.kill("SIGKILL");
  });
  await once(server, "exit");

  const acknowledged = said.split("\n").filter((line) => line.length === 36);
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  const entries = await asOwner<{ id: string }>("SELECT id FROM service_entry WHERE center_id = $1", [
    place.centerId,
  ]);
  const events = await asOwner<{ subject_id: string }>(
    "SELECT subject_id FROM event WHERE center_id = $1 AND kind = 'entry.logged'",
    [place.centerId],
  );
  const kept = new Set(entries.map((entry) => entry.id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  // What was written without its answer being heard is whole as well: every entry has its one event.
  expect(new Set(events.map((event) => event.subject_id))).toEqual(kept);
  expect(events).toHaveLength(kept.size);
});
