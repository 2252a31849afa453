import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { EntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Result } from "@/lib/domain/shared/result";
import { enrol } from "@/lib/server/entrepreneur/enrol";
import { getEnrolForm } from "@/lib/server/entrepreneur/enrol-query";
import { assignCaseworker, endBusiness } from "@/lib/server/entrepreneur/life";
import { getManaged } from "@/lib/server/entrepreneur/manage-query";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import { getRecorded, getRecordForm } from "@/lib/server/entrepreneur/record-query";
import { tickRoadMap, untickRoadMap } from "@/lib/server/entrepreneur/road-map";
import { getRoadMap } from "@/lib/server/entrepreneur/road-map-query";
import { endTerm, voidRecord } from "@/lib/server/entrepreneur/void";
import type { Context } from "@/lib/server/scope";
import { createEntrepreneur, createPerson, type TestCase } from "@/tests/support/cases";
import { asOwner, buildActor, codeOf, contextOf, createCenter, type TestPlace } from "@/tests/support/world";
import { CASEWORKER, createCaseworker, eventsOf, record, SELF, typed } from "./record-world";

type Where = "own" | "colleague" | "otherOffice" | "otherProvince";
const day = (text: string) => text as CalendarDate;

let places: Record<Where, TestPlace>;
/** Those who act on the entrepreneur of the first place, from near and far. */
const actors: [Where, number, number][] = [
  ["own", CASEWORKER, SELF],
  ["colleague", 502, 602],
  ["otherOffice", 503, 603],
  ["otherProvince", 504, 604],
];

beforeAll(async () => {
  const own = await createCenter("IR-09");
  places = {
    own,
    colleague: own,
    otherOffice: await createCenter("IR-09"),
    otherProvince: await createCenter("IR-29"),
  };
});

function acting(role: Role, [where, caseworkerId, ownId]: (typeof actors)[number]): Context {
  const userId = { caseworker: caseworkerId, entrepreneur: ownId }[role as string];
  return contextOf(buildActor(role, places[where], userId === undefined ? {} : { userId }));
}

const COUNTRY_READERS: readonly Role[] = ["hqEmployment", "auditor"];
const PROVINCE_READERS: readonly Role[] = ["provinceEmployment", "provinceManager"];

/** Whether somebody of the role, seen from there, finds the entrepreneur of the first place at all. */
function mayView(role: Role, where: Where): boolean {
  if (COUNTRY_READERS.includes(role)) return true;
  if (PROVINCE_READERS.includes(role)) return where !== "otherProvince";
  if (role === "officeEmployment") return where === "own" || where === "colleague";
  return role === "caseworker" && where === "own";
}
const mayRecord = (role: Role, where: Where) =>
  (role === "officeEmployment" && where !== "otherOffice" && where !== "otherProvince") ||
  (role === "caseworker" && where === "own");
const isSelf = (role: Role, where: Where) => role === "entrepreneur" && where === "own";

/** What refuses: those who oversee without a hand in the case may not even lock it where they only read the country. */
function refusalFor(role: Role, where: Where): string {
  if (isSelf(role, where)) return "notAllowed";
  return mayView(role, where) && !COUNTRY_READERS.includes(role) ? "notAllowed" : "notFound";
}

type Tried = { ctx: Context; own: TestCase; otherCaseworker: number; jobs: readonly [number, number] };
type Command = {
  run: (tried: Tried) => Promise<Result<unknown>>;
  may: (role: Role, where: Where) => boolean;
};
/** An account has one case: the one of the test before lets go of it. */
async function ownedBySelf(): Promise<TestCase> {
  await asOwner("UPDATE entrepreneur SET user_id = NULL WHERE user_id = $1", [SELF]);
  return createEntrepreneur(places.own, { caseworkerId: CASEWORKER, ownerId: SELF });
}
const jobOf = async ({ id }: TestCase): Promise<number> => {
  const [made] = await asOwner<{ id: number }>(
    `INSERT INTO job (entrepreneur_id, title, monthly_wage_rial, starts_on, recorded_by_id, recorded_by_name, recorded_at)
     VALUES ($1, 'کمک خیاط', 10, '2026-05-01', 1, 'x', now()) RETURNING id`,
    [id],
  );
  return made?.id ?? 0;
};

const commands: Record<string, Command> = {
  recordSale: {
    run: ({ ctx, own }) => record(ctx, own, "salesInvoice"),
    may: (role, where) => mayRecord(role, where) || isSelf(role, where),
  },
  ...Object.fromEntries(
    (["course", "visit", "call", "product", "contract", "job"] as const).map((kind) => [
      kind,
      { run: ({ ctx, own }: Tried) => record(ctx, own, kind), may: mayRecord },
    ]),
  ),
  void: {
    run: ({ ctx, own, jobs: [id] }) =>
      voidRecord(ctx, { code: own.code, kind: "job", id, reason: "اشتباه بود" }),
    may: mayRecord,
  },
  endTerm: {
    run: ({ ctx, own, jobs: [, id] }) =>
      endTerm(ctx, { code: own.code, kind: "job", id, endsOn: day("2026-11-01") }),
    may: mayRecord,
  },
  tick: {
    run: ({ ctx, own }) =>
      tickRoadMap(ctx, {
        ...{ code: own.code, item: "mentoring", period: "once" },
        ...{ doneOn: day("2026-11-01"), evidence: null },
      }),
    may: mayRecord,
  },
  untick: {
    run: ({ ctx, own }) => untickRoadMap(ctx, { code: own.code, item: "mentoring", period: "once" }),
    may: mayRecord,
  },
  assign: {
    run: ({ ctx, own, otherCaseworker }) =>
      assignCaseworker(ctx, { code: own.code, version: 1, caseworkerId: otherCaseworker }),
    may: (role, where) => role === "officeEmployment" && mayRecord(role, where),
  },
  end: {
    run: async ({ ctx, own }) =>
      endBusiness(ctx, {
        code: own.code,
        version: await versionOf(own),
        endedOn: day("2026-11-01"),
        reason: "کوچ کرد",
      }),
    may: mayRecord,
  },
};

const versionOf = async ({ id }: TestCase): Promise<number> =>
  (await asOwner<{ version: number }>("SELECT version FROM entrepreneur WHERE id = $1", [id]))[0]?.version ??
  0;

/** All that the database holds of a case, but for its person. */
const stateOf = async ({ id, code }: TestCase) =>
  asOwner(
    `SELECT e.version, e.ended_on, e.caseworker_id, (SELECT count(*) FROM sales_invoice WHERE entrepreneur_id = e.id) AS sales,
      (SELECT count(*) FROM recording_key WHERE entrepreneur_id = e.id) AS keys, (SELECT count(*) FROM road_map_tick WHERE entrepreneur_id = e.id) AS ticks,
      (SELECT count(*) FROM job WHERE entrepreneur_id = e.id AND (voided_at IS NOT NULL OR ends_on IS NOT NULL)) AS jobs,
      (SELECT count(*) FROM event WHERE subject_id = $2) AS events FROM entrepreneur e WHERE e.id = $1`,
    [id, code],
  );

describe.each(ROLES)("%s", (role) => {
  it("does what the case allows from its own place, and finds nothing from elsewhere", async () => {
    const otherCaseworker = await createCaseworker(places.own);
    for (const from of actors) {
      const own = await ownedBySelf();
      const jobs = [await jobOf(own), await jobOf(own)] as const;
      const before = await stateOf(own);
      const done: string[] = [];
      for (const [name, { run, may }] of Object.entries(commands)) {
        const result = await run({ ctx: acting(role, from), own, otherCaseworker, jobs });
        const label = `${role} from ${from[0]}: ${name}`;
        expect(codeOf(result), label).toBe(may(role, from[0]) ? "ok" : refusalFor(role, from[0]));
        if (result.ok) done.push(name);
      }
      if (done.length === 0) expect(await stateOf(own)).toEqual(before);
      expect(await eventsOf(own)).toHaveLength(done.length);
    }
  });

  it("reads what its scope allows, and is told of nothing else", async () => {
    const own = await ownedBySelf();
    const id = await jobOf(own);
    const { code } = own;
    for (const from of actors) {
      const ctx = acting(role, from);
      const [where] = from;
      const label = `${role} from ${where}`;
      const page = await getEntrepreneur(ctx, { code });
      expect(page !== null, label).toBe(mayView(role, where));
      expect(page?.may ?? { record: false, manage: false }, label).toEqual({
        record: mayRecord(role, where),
        manage: mayRecord(role, where),
      });
      expect((await getRoadMap(ctx, { code })) !== null, label).toBe(mayView(role, where));
      const recorded = await getRecorded(ctx, { code, kind: "job", id: String(id) });
      expect(recorded !== null, label).toBe(mayView(role, where));
      expect(recorded?.mayCorrect ?? false, label).toBe(mayRecord(role, where));
      expect((await getManaged(ctx, code)) !== null, label).toBe(mayRecord(role, where));
      const form = await getRecordForm(ctx, { code });
      expect(form?.kinds.length ?? 0, label).toBe(mayRecord(role, where) ? 7 : isSelf(role, where) ? 1 : 0);
    }
  });

  it("enrols people of its own office only", async () => {
    const caseworkerId = await createCaseworker(places.own);
    for (const from of actors) {
      const ctx = acting(role, from);
      const person = await createPerson(places.own);
      await consentOf(person.id);
      const here = from[0] === "own" || from[0] === "colleague";
      const may = here && (role === "officeEmployment" || role === "caseworker");
      const label = `${role} from ${from[0]}`;
      expect((await getEnrolForm(ctx, String(person.id))) !== null, label).toBe(may);
      const result = await enrol(ctx, {
        ...{ beneficiaryId: person.id, formKey: randomUUID(), business: "خیاطی", field: "پوشاک" },
        ...{ startedOn: day("2026-11-01"), caseworkerId },
      });
      const sees = mayView(role, from[0]) || (role === "caseworker" && here);
      expect(codeOf(result), label).toBe(may ? "ok" : sees ? "notAllowed" : "notFound");
      if (!result.ok) continue;
      const [row] = await asOwner<{ caseworker_id: number }>(
        "SELECT caseworker_id FROM entrepreneur WHERE code = $1",
        [result.value],
      );
      expect(row?.caseworker_id, label).toBe(role === "caseworker" ? ctx.actor.userId : caseworkerId);
    }
  });
});

const consentOf = (personId: number) =>
  asOwner(
    `INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at)
     VALUES ($1, 'written', '2026-11-01', 1, 'x', now())`,
    [personId],
  );

it("a code that is none, or of nobody, finds nothing", async () => {
  const ctx = contextOf(buildActor("officeEmployment", places.own));
  for (const code of ["", "x", "09-999999-9", "' OR true --", "\u0000", "9".repeat(500)]) {
    expect(await getEntrepreneur(ctx, { code })).toBeNull();
    expect(await getRecordForm(ctx, { code, kind: "visit" })).toBeNull();
    expect(await getRecorded(ctx, { code, kind: "visit", id: "1" })).toBeNull();
    expect(await getRoadMap(ctx, { code, month: "1405-08" })).toBeNull();
    expect(await getManaged(ctx, code)).toBeNull();
    expect(codeOf(await record(ctx, { code: code as EntrepreneurCode }, "visit", typed.visit))).toBe(
      "notFound",
    );
  }
  for (const person of ["", "0", "-1", "1e3", "99999999999999"])
    expect(await getEnrolForm(ctx, person)).toBeNull();
});
