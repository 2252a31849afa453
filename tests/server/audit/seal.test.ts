import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { sealEvents } from "@/lib/ops/nightly/seal-events";
import { withClient } from "@/lib/ops/system/sql";
import { listEvents } from "@/lib/server/audit/list-query";
import type { Context } from "@/lib/server/scope";
import { checkEvents } from "@/lib/server/audit/commands";
import { inScope } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { auditorOf, tamper, writeEvent } from "./audit-world";

const url = () => String(process.env.DATABASE_URL);
let place: TestPlace;
let ids: string[];

/** Three seals of four events each, beginning with an empty log. */
beforeEach(async () => {
  await tamper("TRUNCATE event, event_seal RESTART IDENTITY");
  place = await createCenter();
  ids = [];
  for (let seal = 0; seal < 3; seal += 1) {
    for (let index = 0; index < 4; index += 1) ids.push(await writeEvent({ place, after: { index } }));
    expect(await sealEvents(url())).toBe(4);
  }
});

const broken = async () =>
  (await asOwner<{ seal: number; holds: boolean }>("SELECT seal, holds FROM check_events()")).flatMap(
    ({ seal, holds }) => (holds ? [] : [seal]),
  );

it("an untouched log holds, with what is not sealed yet", async () => {
  await writeEvent({ place });
  expect(await broken()).toEqual([]);
});

it.each<[string, string, number, number[]]>([
  ["an event changed", "UPDATE event SET after = '{\"index\": 7}' WHERE id = $1", 5, [2]],
  ["the name of somebody changed", "UPDATE event SET actor_name = 'دیگری' WHERE id = $1", 0, [1]],
  [
    "the time of an event changed",
    "UPDATE event SET at = at - interval '1 millisecond' WHERE id = $1",
    11,
    [3],
  ],
  ["an event moved to another province", "UPDATE event SET province_id = 'IR-29' WHERE id = $1", 4, [2]],
  ["an event removed", "DELETE FROM event WHERE id = $1", 6, [2]],
  ["the last event of a seal removed", "DELETE FROM event WHERE id = $1", 7, [2]],
  [
    "an event put among the sealed ones, with the number of one that was removed",
    "WITH gone AS (DELETE FROM event WHERE id = $1 RETURNING *) INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id) SELECT at, request_id, 1, actor_name, kind, subject, subject_id FROM gone",
    9,
    [3],
  ],
  [
    "two events with their numbers changed over",
    "UPDATE event SET id = CASE id WHEN $1::bigint THEN -1 ELSE id END WHERE id = $1::bigint",
    3,
    [1],
  ],
  ["a seal changed", "UPDATE event_seal SET hash = repeat('0', 64) WHERE from_event_id = $1", 4, [2, 3]],
  ["a seal removed", "DELETE FROM event_seal WHERE from_event_id = $1", 4, [3]],
  ["the first seal removed", "DELETE FROM event_seal WHERE from_event_id = $1", 0, [2]],
])("%s: the check names the seal", async (_name, statement, index, expected) => {
  await tamper(statement, [ids[index]]);
  expect(await broken()).toEqual(expected);
});

it("an event with a number between two that are sealed is found out", async () => {
  await tamper(
    "SELECT setval('event_id_seq', currval('event_id_seq') + 5) FROM (SELECT nextval('event_id_seq')) n",
  );
  await writeEvent({ place });
  await sealEvents(url());
  expect(await broken()).toEqual([]);
  await tamper(
    `INSERT INTO event (id, at, request_id, actor_name, kind, subject, subject_id)
     SELECT max(to_event_id) - 1, now(), gen_random_uuid(), 'x', 'month.submitted', 'month', 'x' FROM event_seal`,
  );
  expect(await broken()).toEqual([4]);
});

describe("sealing", () => {
  it("does nothing where there is nothing new, and makes one seal when asked twice at once", async () => {
    expect(await sealEvents(url())).toBe(0);
    await writeEvent({ place });
    const sealed = await Promise.all([sealEvents(url()), sealEvents(url()), sealEvents(url())]);
    expect(sealed.toSorted()).toEqual([0, 0, 1]);
    expect(await broken()).toEqual([]);
  });

  it("waits for whoever is writing, so that no event comes to stand behind a seal unsealed", async () => {
    await withClient(url(), async (writer) => {
      await writer.query("BEGIN");
      await writer.query(
        "INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id) VALUES (now(), gen_random_uuid(), 'x', 'month.submitted', 'month', 'slow')",
      );
      await expect(
        withClient(url(), async (sealer) => {
          await sealer.query("SET lock_timeout = '200ms'");
          await sealer.query("SELECT seal_events()");
        }),
      ).rejects.toThrow("lock timeout");
      const sealing = sealEvents(url());
      const behind = writeEvent({ place });
      await writer.query("COMMIT");
      await behind;
      expect(await sealing).toBeGreaterThanOrEqual(1);
    });
    await sealEvents(url());
    expect(await broken()).toEqual([]);
    const [left] = await asOwner("SELECT FROM event WHERE id > (SELECT max(to_event_id) FROM event_seal)");
    expect(left).toBeUndefined();
  });

  it("makes as many seals as it needs for many events", async () => {
    await asOwner(
      `INSERT INTO event (at, request_id, actor_name, kind, subject, subject_id)
       SELECT now(), gen_random_uuid(), 'x', 'month.submitted', 'month', n::text FROM generate_series(1, 10001) n`,
    );
    expect(await sealEvents(url())).toBe(10_001);
    const [made] = await asOwner(
      "SELECT count(*)::integer AS seals, sum(events)::integer AS events FROM event_seal",
    );
    expect(made).toEqual({ seals: 5, events: 10_013 });
    expect(await broken()).toEqual([]);
  });

  it("is out of the application's reach, as are the seals and the numbers of events", async () => {
    const as = (text: string) => inScope(auditorOf(place), (tx) => tx.$queryRawUnsafe(text));
    await expect(as("SELECT seal_events()")).rejects.toThrow("permission denied");
    await expect(as("DELETE FROM event_seal")).rejects.toThrow("permission denied");
    await expect(as("UPDATE event_seal SET hash = hash")).rejects.toThrow("permission denied");
    await expect(
      as(
        "INSERT INTO event_seal (from_event_id, to_event_id, events, hash, sealed_at) VALUES (100, 101, 1, 'x', now())",
      ),
    ).rejects.toThrow("permission denied");
    await expect(
      as(
        "INSERT INTO event (id, at, request_id, actor_id, actor_name, kind, subject, subject_id) VALUES (-5, now(), gen_random_uuid(), 1, 'x', 'month.submitted', 'month', 'x')",
      ),
    ).rejects.toThrow("permission denied");
    await expect(asOwner("DELETE FROM event_seal")).rejects.toThrow();
  });
});

describe("the check of an auditor", () => {
  const chainFor = async (ctx: Context) => (await listEvents(ctx, {}))?.chain;
  const check = (noted = "") => checkEvents(auditorOf(place), { noted });

  it("says that all is well, is an event itself, and is shown until the next", async () => {
    const checked = await check();
    expect(checked).toMatchObject({ ok: true, value: { seals: 3, events: 12, broken: [], noted: null } });
    const chain = await chainFor(auditorOf(place));
    expect(chain).toMatchObject({ seals: 3, events: 12, last: { number: 3, upTo: ids.at(-1) } });
    expect(checked).toMatchObject({ value: { lastHash: chain?.last?.hash } });
    expect(chain?.checked).toMatchObject({ isUnbroken: true });
    expect(chain?.checked?.found).toContain("۱۲ رویداد در ۳ مهر");
  });

  it("names what is broken, and says whether a hash that was written down still stands", async () => {
    const [first, second] = await asOwner<{ hash: string }>("SELECT hash FROM event_seal ORDER BY id");
    expect(await check(second?.hash)).toMatchObject({ value: { broken: [], noted: "held" } });
    expect(await check("0".repeat(64))).toMatchObject({ value: { noted: "absent" } });
    await tamper("DELETE FROM event WHERE id = $1", [ids[5]]);
    expect(await check(second?.hash)).toMatchObject({ value: { broken: [2], noted: "absent" } });
    expect(await check(first?.hash)).toMatchObject({ value: { broken: [2], noted: "held" } });
  });

  it("an auditor of a province checks the same log, and sees the own check", async () => {
    const ctx = auditorOf(place, [place.provinceId]);
    expect(await checkEvents(ctx, { noted: "" })).toMatchObject({ value: { seals: 3, events: 12 } });
    expect((await chainFor(ctx))?.checked?.found).toContain("۳ مهر");
    expect((await chainFor(auditorOf(place, ["IR-29"])))?.checked).toBeNull();
  });

  it.each(ROLES.filter((role) => role !== "auditor"))("%s neither checks nor sees it", async (role) => {
    expect(codeOf(await checkEvents(asRole(role, place), { noted: "" }))).toBe("notFound");
    expect(await listEvents(asRole(role, place), {})).toBeNull();
  });
});
