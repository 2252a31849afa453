import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { giveEntitlement } from "@/lib/server/entitlement/give";
import { getServicesPage } from "@/lib/server/entitlement/page-query";
import type { Context } from "@/lib/server/scope";
import type { Entitlement } from "@/lib/domain/entitlement/catalogue";
import { day } from "@/tests/domain/loan/day";
import {
  CASEWORKER,
  createOwnCase,
  personOf,
  refusedAs,
  SEEING,
  strangersTo,
} from "@/tests/support/case-people";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, codeOf, createCenter } from "@/tests/support/world";

let own: TestCase;
const caseworker = () => personOf(own, "caseworker");

beforeEach(async () => {
  own = await createOwnCase(await createCenter());
});

type Giving = { what?: Entitlement; on?: string; rial?: bigint; key?: string };
const give = (
  ctx: Context,
  { what = "foodBasket", on = "1405/08/20", rial = 0n, key = randomUUID() }: Giving = {},
  of = own,
) => giveEntitlement(ctx, { code: of.code, key, entitlement: what, givenOn: day(on), amountRial: rial });

const givenTo = ({ id }: TestCase) =>
  asOwner<{ entitlement: string; period: string; amount: string }>(
    "SELECT entitlement, period, amount_rial AS amount FROM entitlement_given WHERE entrepreneur_id = $1 ORDER BY id",
    [id],
  );

/** Puts somebody on a level from a day on, as an approval does. */
async function raise(standing: number, since: string) {
  await asOwner("UPDATE entrepreneur SET standing = $2, since_on = $3 WHERE id = $1", [
    own.id,
    standing,
    since,
  ]);
  await asOwner(
    "INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) VALUES ($1, $2, $3, 'آزمایشگر', now())",
    [own.id, standing, since],
  );
}

describe("who gives what a level is entitled to (domain page 0, roles)", () => {
  it.each(ROLES)("%s", async (role) => {
    const ctx = personOf(own, role);
    const may = role === "caseworker" || role === "officeEmployment";
    expect(codeOf(await give(ctx))).toBe(may ? "ok" : refusedAs(role));
    expect(await givenTo(own)).toHaveLength(may ? 1 : 0);
    const view = await getServicesPage(ctx, own.code);
    expect(view !== null).toBe(SEEING.includes(role));
    if (view) expect(view.give !== null).toBe(may);
  });

  it("strangers find nothing", async () => {
    for (const { who, ctx } of await strangersTo(own, own)) {
      expect(codeOf(await give(ctx)), who).toBe("notFound");
      expect(await getServicesPage(ctx, own.code), who).toBeNull();
    }
    expect(await givenTo(own)).toEqual([]);
  });
});

it("is stored with its period and amount, and told [S5 خدمات و حمایت‌ها]", async () => {
  expect(codeOf(await give(caseworker(), { what: "livelihoodPay", rial: 5_000_000n }))).toBe("ok");
  expect(await givenTo(own)).toEqual([
    { entitlement: "livelihoodPay", period: "1405-08", amount: "5000000" },
  ]);
  const events = await asOwner<{ kind: string }>("SELECT kind FROM event WHERE subject_id = $1", [own.code]);
  expect(events.map(({ kind }) => kind)).toEqual(["entitlement.given"]);
});

describe("once in its period", () => {
  it.each<[string, Entitlement, string, string, string]>([
    ["twice in a month", "foodBasket", "1405/08/01", "1405/08/20", "duplicate"],
    [
      "on the last day of one month and the first of the next",
      "foodBasket",
      "1405/07/30",
      "1405/08/01",
      "ok",
    ],
    ["twice in a year", "eyeExamination", "1405/01/05", "1405/08/20", "duplicate"],
  ])("%s", async (_case, what, first, second, code) => {
    expect(codeOf(await give(caseworker(), { what, on: first }))).toBe("ok");
    expect(codeOf(await give(caseworker(), { what, on: second }))).toBe(code);
  });

  it("the refusal says when it was given and from when on it may be again", async () => {
    await give(caseworker(), { on: "1405/08/03" });
    expect(await give(caseworker())).toMatchObject({
      refusal: { fields: { entitlement: expect.stringMatching(/۳ آبان ۱۴۰۵.*۱ آذر ۱۴۰۵/) } },
    });
  });

  it("at once: one is stored; the same form again is told it is done", async () => {
    const key = randomUUID();
    const results = await Promise.all([
      give(caseworker(), { key }),
      give(caseworker(), { key }),
      give(personOf(own, "officeEmployment")),
    ]);
    expect(results.filter((result) => !result.ok).map(codeOf)).toEqual(
      results[2]?.ok ? ["duplicate", "duplicate"] : ["duplicate"],
    );
    expect(await givenTo(own)).toHaveLength(1);
  });

  it("to the person, in an earlier business of another's caseload too", async () => {
    const earlier = await createEntrepreneur(own, { caseworkerId: CASEWORKER });
    expect(codeOf(await give(caseworker(), {}, earlier))).toBe("ok");
    await asOwner(
      "UPDATE entrepreneur SET ended_on = '2026-11-11', end_reason = 'مهاجرت', caseworker_id = 999 WHERE id = $1",
      [earlier.id],
    );
    await asOwner("UPDATE entrepreneur SET beneficiary_id = $2 WHERE id = $1", [earlier.id, own.person.id]);
    await asOwner("UPDATE entitlement_given SET beneficiary_id = $2 WHERE entrepreneur_id = $1", [
      earlier.id,
      own.person.id,
    ]);
    expect(codeOf(await give(caseworker()))).toBe("duplicate");
    const view = await getServicesPage(caseworker(), own.code);
    expect(view?.services.find(({ entitlement }) => entitlement === "foodBasket")?.tag.label).toBe(
      "داده‌شده",
    );
    expect(view?.given).toEqual([]);
  });

  it("in a series: who has drawn the lower pay does not draw the higher in the month of the promotion", async () => {
    await raise(2, "2026-06-01");
    await give(caseworker(), { what: "childrenPay", on: "1405/08/02", rial: 10n });
    await raise(3, "2026-11-01");
    expect(codeOf(await give(caseworker(), { what: "higherChildrenPay", rial: 20n }))).toBe("duplicate");
  });

  it("also for the database", async () => {
    await give(caseworker());
    const second = asOwner(
      `INSERT INTO entitlement_given (beneficiary_id, entrepreneur_id, entitlement, series, period, given_on, recorded_by_id, recorded_by_name, recorded_at)
       VALUES ($1, $2, 'foodBasket', 'foodBasket', '1405-08', '2026-11-01', 1, 'x', now())`,
      [own.person.id, own.id],
    );
    await expect(second).rejects.toThrow(/entitlement_given_once/);
  });
});

describe("by the level held on the day", () => {
  it.each<[string, Entitlement, string, string]>([
    ["what the new level gives, from its day on", "glasses", "1405/08/11", "ok"],
    ["not a day earlier", "glasses", "1405/08/10", "invalidInput"],
    ["what the old level gave, until the day before", "foodBasket", "1405/08/10", "ok"],
    ["not from then on", "foodBasket", "1405/08/11", "invalidInput"],
    ["nothing before the enrolment", "foodBasket", "1404/12/20", "invalidInput"],
    ["nothing in the future", "glasses", "1405/08/21", "invalidInput"],
  ])("%s", async (_case, what, on, code) => {
    await raise(2, "2026-11-02");
    expect(codeOf(await give(caseworker(), { what, on }))).toBe(code);
  });

  it("a graduate is given nothing more, and a business that has ended neither", async () => {
    await raise(4, "2026-11-01");
    expect(codeOf(await give(caseworker(), { what: "fullMedical", rial: 10n }))).toBe("invalidInput");
    expect((await getServicesPage(caseworker(), own.code))?.services).toEqual([]);
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-10', end_reason = 'مهاجرت' WHERE id = $1", [
      own.id,
    ]);
    expect(codeOf(await give(caseworker()))).toBe("wrongStep");
    expect((await getServicesPage(caseworker(), own.code))?.give).toBeNull();
  });

  it("what is paid needs its amount", async () => {
    expect(await give(caseworker(), { what: "livelihoodPay" })).toMatchObject({
      refusal: { fields: { amountRial: expect.any(String) } },
    });
  });
});

it("the page shows what is due, what was given by whom, and the services of an earlier level for days gone by", async () => {
  await give(caseworker(), { what: "livelihoodPay", rial: 7_000_000n, on: "1405/08/05" });
  await raise(2, "2026-11-11");
  const view = await getServicesPage(caseworker(), own.code);
  expect(view?.services.map(({ entitlement, tag }) => [entitlement, tag.label])).toEqual(
    ["dentalLoan", "medicalHelp", "glasses", "childrenPay", "partInsurance"].map((one) => [
      one,
      "در این نوبت داده نشده",
    ]),
  );
  expect(view?.given[0]).toMatchObject({
    label: "مستمری معیشتی پایه (آبان ۱۴۰۵)",
    on: "۵ آبان ۱۴۰۵",
    amount: "۷٬۰۰۰٬۰۰۰ ریال",
  });
  expect(view?.give?.first).toBe("dentalLoan");
  expect(view?.give?.options.map(({ label }) => label)).toContain("سبد ارزاق ماهانه (سطح یک)");
});
