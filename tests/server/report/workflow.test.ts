import { beforeEach, describe, expect, it } from "vitest";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { decideReport } from "@/lib/server/report/decide";
import { newRevision } from "@/lib/server/report/revise";
import { sendReport } from "@/lib/server/report/send";
import { writeNarrative } from "@/lib/server/report/write";
import {
  asProvince,
  bringSent,
  createPerformances,
  eventsOf,
  forgetReport,
  IN_TIME,
  keyOf,
  provincePlace,
  rowsOf,
  told,
  TOO_LATE,
} from "@/tests/server/report/report-world";
import { createAccount } from "@/tests/support/accounts";
import { asOwner, asRole, codeOf, contextOf, buildActor, MONTH } from "@/tests/support/world";

const PROVINCE = "IR-02";
const key = () => keyOf(PROVINCE);
const employment = (now = IN_TIME) => asProvince("provinceEmployment", PROVINCE, now);
const participation = () => asProvince("provinceParticipation", PROVINCE);
const hq = () => asRole("hqEmployment", provincePlace(PROVINCE), IN_TIME);
const fieldsOf = (result: Awaited<ReturnType<typeof writeNarrative>>) =>
  result.ok ? {} : (result.refusal.fields ?? {});

beforeEach(() => forgetReport(PROVINCE));

describe("writing", () => {
  it("begins the report, and keeps what each of the two departments wrote at the same time", async () => {
    const seen = await key();
    expect(codeOf(await writeNarrative(participation(), { ...seen, ...told() }))).toBe("ok");
    const second = await writeNarrative(employment(), {
      ...seen,
      ...told({ general: "", training: "دوره خیاطی" }),
    });
    expect(codeOf(second)).toBe("ok");
    const [row] = await rowsOf(PROVINCE);
    expect(row).toMatchObject({ status: "draft", narrative: told({ training: "دوره خیاطی" }) });
    expect((await eventsOf(PROVINCE)).slice(-2).map(({ after }) => after["changed"])).toEqual([
      ["general"],
      ["training"],
    ]);
  });

  it("of one part by two people refuses the second, who sees the other text and keeps the own one", async () => {
    await writeNarrative(employment(), { ...(await key()), ...told() });
    const seen = await key();
    await writeNarrative(participation(), { ...seen, ...told({ general: "متن مشارکت" }) });
    const refused = await writeNarrative(employment(), { ...seen, ...told({ general: "متن اشتغال" }) });
    expect(codeOf(refused)).toBe("conflict");
    expect(fieldsOf(refused)).toEqual({ general: expect.stringContaining("«متن مشارکت»") });
    expect((await rowsOf(PROVINCE))[0]?.narrative.general).toBe("متن مشارکت");
    const version = refused.ok ? 0 : Number(refused.refusal.params?.["version"]);
    const again = await writeNarrative(employment(), { ...seen, version, ...told({ general: "متن هر دو" }) });
    expect(codeOf(again)).toBe("ok");
    expect((await rowsOf(PROVINCE))[0]?.narrative.general).toBe("متن هر دو");
  });

  it("of one part by two people tells the second also what else was written, which saving again would overwrite", async () => {
    const seen = await key();
    await writeNarrative(participation(), { ...seen, ...told({ general: "متن مشارکت", offices: "تازه" }) });
    const refused = await writeNarrative(employment(), { ...seen, ...told({ general: "متن اشتغال" }) });
    expect(fieldsOf(refused)).toEqual({
      general: expect.stringContaining("«متن مشارکت»"),
      offices: expect.stringContaining("«تازه»"),
    });
  });

  it("the same text twice changes and records nothing the second time", async () => {
    const seen = await key();
    await writeNarrative(employment(), { ...seen, ...told() });
    const before = [await rowsOf(PROVINCE), await eventsOf(PROVINCE)];
    expect(codeOf(await writeNarrative(employment(), { ...seen, ...told() }))).toBe("ok");
    expect([await rowsOf(PROVINCE), await eventsOf(PROVINCE)]).toEqual(before);
  });

  it("twenty at once, each in its own words of one part: one is taken, the others are told", async () => {
    const seen = await key();
    const texts = Array.from({ length: 20 }, (_, index) => told({ general: `متن ${index}` }));
    const results = await Promise.all(
      texts.map((text) => writeNarrative(employment(), { ...seen, ...text })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(results.filter(({ ok }) => !ok).map(codeOf))).toEqual(new Set(["conflict"]));
    expect(await rowsOf(PROVINCE)).toHaveLength(1);
  });

  it.each([
    ["a version nobody has seen", { version: 99 }, "conflict"],
    ["another revision", { revision: 2 }, "conflict"],
    ["a month of the future", { month: jalaliMonth("1407-01") }, "notFound"],
    ["another province", { provinceId: "IR-29" }, "notFound"],
    ["a province that does not exist", { provinceId: "IR-88" }, "notFound"],
  ])("for %s is refused", async (_what, wrong, code) => {
    await writeNarrative(employment(), { ...(await key()), ...told() });
    const before = await rowsOf(PROVINCE);
    expect(
      codeOf(await writeNarrative(employment(), { ...(await key()), ...told({ offices: "x" }), ...wrong })),
    ).toBe(code);
    expect(await rowsOf(PROVINCE)).toEqual(before);
  });
});

describe("sending [S1 ط]", () => {
  it("freezes figures and text under a number, and says how many months are open", async () => {
    const month = jalaliMonth("1405-04");
    await forgetReport(PROVINCE, month);
    const rows = Array.from({ length: 10 }, () => ({
      entries: 1,
      quantity: 1,
      people: [],
      costRial: 0n,
      payableRial: 100n,
    }));
    const common = {
      name: "مرکز",
      office: "",
      status: "active",
      due: true,
      late: false,
      baseAidRial: 0n,
      rows,
    } as const;
    await createPerformances(PROVINCE, month, [
      { ...common, month: "confirmed" },
      { ...common, month: "submitted" },
      { ...common, month: null, late: null },
    ]);
    const number = await bringSent(PROVINCE, month);
    expect(number).toMatch(/^1405-02-\d{4}$/);
    const [row] = await rowsOf(PROVINCE, month);
    expect(row).toMatchObject({ status: "sent", number, openMonths: 2, sentLate: true, narrative: told() });
    expect(row?.figures).toMatchObject({ payableRial: "1000", months: { open: 2, confirmed: 1 } });
    expect((await eventsOf(PROVINCE, month)).at(-1)).toMatchObject({
      kind: "report.sent",
      after: { number, openMonths: 2 },
    });

    // whatever happens to the months, what was sent stays
    await asOwner(
      "UPDATE monthly_performance SET beneficiary_count = 77 WHERE province_id = $1 AND month = $2 AND status = 'confirmed'",
      [PROVINCE, month],
    );
    expect((await rowsOf(PROVINCE, month))[0]).toEqual(row);
  });

  it("twice by the same person gives the one number; twenty at once by two people give one number", async () => {
    await writeNarrative(employment(), { ...(await key()), ...told() });
    const seen = await key();
    const people = [employment(), employment()];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        sendReport(people[index % 2] ?? employment(), { ...seen, ...told() }),
      ),
    );
    const numbers = new Set(results.flatMap((result) => (result.ok ? [result.value] : [])));
    expect(numbers.size).toBe(1);
    expect(new Set(results.filter(({ ok }) => !ok).map(codeOf))).toEqual(new Set(["conflict"]));
    const sent = (await eventsOf(PROVINCE)).filter(({ after }) => numbers.has(String(after["number"])));
    expect(sent).toHaveLength(1);
  });

  it("leaves no gap in the numbers when it is refused", async () => {
    const serial = async () =>
      (
        await asOwner<{ last: number }>(
          "SELECT last FROM licensing_serial WHERE kind = 'report' AND province_id = $1",
          [PROVINCE],
        )
      )[0]?.last;
    await bringSent(PROVINCE);
    const before = await serial();
    await sendReport(asProvince("provinceEmployment", PROVINCE), { ...(await key()), ...told(), version: 7 });
    expect(await serial()).toBe(before);
  });

  it("late is recorded, not forbidden, and a correction keeps what the first sending was", async () => {
    expect(codeOf(await sendReport(employment(TOO_LATE), { ...(await key()), ...told() }))).toBe("ok");
    await bringSent(PROVINCE);
    expect((await rowsOf(PROVINCE)).map(({ sentLate }) => sentLate)).toEqual([true, true]);
  });

  it.each([
    [
      "nothing has been written",
      async () => ({ ...(await key()), ...told({ general: "" }) }),
      "formIncomplete",
    ],
    [
      "there are no general actions",
      async () => ({ ...(await key()), ...told({ general: "", training: "دوره" }) }),
      "formIncomplete",
    ],
    [
      "the general actions have been taken out again",
      async () => {
        await writeNarrative(employment(), { ...(await key()), ...told() });
        return { ...(await key()), ...told({ general: "" }) };
      },
      "formIncomplete",
    ],
    [
      "the month has not ended",
      async () => {
        const month = jalaliMonth("1405-09");
        await forgetReport(PROVINCE, month);
        return { ...(await keyOf(PROVINCE, month)), ...told() };
      },
      "wrongStep",
    ],
    [
      "somebody wrote meanwhile",
      async () => {
        await writeNarrative(employment(), { ...(await key()), ...told() });
        const seen = await key();
        await writeNarrative(participation(), { ...seen, ...told({ offices: "تازه" }) });
        return { ...seen, ...told({ training: "دوره" }) };
      },
      "conflict",
    ],
    [
      "somebody wrote the same part meanwhile",
      async () => {
        const seen = await key();
        await writeNarrative(participation(), { ...seen, ...told({ general: "متن مشارکت" }) });
        return { ...seen, ...told({ general: "متن اشتغال" }) };
      },
      "conflict",
    ],
  ])("is refused where %s, and nothing of it is saved", async (_what, arrange, code) => {
    const asked = await arrange();
    const [rows, events] = [await rowsOf(PROVINCE), await eventsOf(PROVINCE)];
    expect(codeOf(await sendReport(employment(), asked))).toBe(code);
    expect([await rowsOf(PROVINCE), await eventsOf(PROVINCE)]).toEqual([rows, events]);
    expect(rows.every(({ status }) => status === "draft")).toBe(true);
  });

  it("saves what was typed and not saved, in the same step, and what is frozen is that text", async () => {
    expect(codeOf(await sendReport(employment(), { ...(await key()), ...told({ offices: "بازدید" }) }))).toBe(
      "ok",
    );
    await newRevision(employment(), { ...(await key()), reason: "اصلاح رقم‌ها" });
    const typed = { ...(await key()), ...told({ offices: "بازدید", proposals: "اعتبار بیشتر" }) };
    const [ctx, before] = [employment(), (await eventsOf(PROVINCE)).length];
    expect(codeOf(await sendReport(ctx, typed))).toBe("ok");
    expect((await rowsOf(PROVINCE)).map(({ status, narrative }) => [status, narrative])).toEqual([
      ["sent", told({ offices: "بازدید" })],
      ["sent", told({ offices: "بازدید", proposals: "اعتبار بیشتر" })],
    ]);
    const events = (await eventsOf(PROVINCE)).slice(before);
    expect(events.map(({ kind, after }) => [kind, after["changed"]])).toEqual([
      ["report.written", ["proposals"]],
      ["report.sent", undefined],
    ]);
    // The same form once more is told its number; other words are not taken for sent.
    expect(codeOf(await sendReport(ctx, typed))).toBe("ok");
    expect(codeOf(await sendReport(ctx, { ...typed, offices: "دیگر" }))).toBe("conflict");
    expect(await eventsOf(PROVINCE)).toHaveLength(before + 2);
  });

  it("after a colleague wrote meanwhile needs saving first, which brings both texts together", async () => {
    const seen = await key();
    await writeNarrative(participation(), { ...seen, ...told({ general: "", offices: "تازه" }) });
    const refused = await sendReport(employment(), { ...seen, ...told() });
    expect(refused).toMatchObject({
      refusal: { code: "conflict", fields: { form: expect.stringContaining("نخست متن را ذخیره کنید") } },
    });
    expect(refused).not.toHaveProperty("refusal.params.version");
    expect(codeOf(await writeNarrative(employment(), { ...seen, ...told() }))).toBe("ok");
    const both = told({ offices: "تازه" });
    expect((await rowsOf(PROVINCE))[0]?.narrative).toEqual(both);
    expect(codeOf(await sendReport(employment(), { ...(await key()), ...both }))).toBe("ok");
  });

  it("while a colleague saves: nothing that was told saved is missing, and nothing unread is sent", async () => {
    for (let round = 0; round < 5; round += 1) {
      await forgetReport(PROVINCE);
      const seen = await key();
      const [sent, saved] = await Promise.all([
        sendReport(employment(), { ...seen, ...told() }),
        writeNarrative(participation(), { ...seen, ...told({ general: "", offices: "تازه" }) }),
      ]);
      expect([
        ["ok", "wrongStep"],
        ["conflict", "ok"],
      ]).toContainEqual([codeOf(sent), codeOf(saved)]);
      const text = sent.ok ? told() : told({ general: "", offices: "تازه" });
      expect((await rowsOf(PROVINCE))[0]?.narrative).toEqual(text);
    }
  });
});

describe("deciding", () => {
  const decide = async (decision: "acknowledge" | "return", ctx = hq(), override = {}) =>
    decideReport(ctx, {
      ...(await key()),
      decision,
      reason: decision === "return" ? "رقم‌ها را بازبینی کنید" : "",
      ...override,
    });

  it("acknowledges, or returns with the reason", async () => {
    await bringSent(PROVINCE);
    expect(codeOf(await decide("return"))).toBe("ok");
    expect((await rowsOf(PROVINCE))[0]).toMatchObject({
      status: "returned",
      returnReason: "رقم‌ها را بازبینی کنید",
    });
    expect((await eventsOf(PROVINCE)).at(-1)).toMatchObject({
      kind: "report.returned",
      note: "رقم‌ها را بازبینی کنید",
    });
    await bringSent(PROVINCE);
    expect(codeOf(await decide("acknowledge"))).toBe("ok");
    expect((await rowsOf(PROVINCE)).map(({ status }) => status)).toEqual(["returned", "acknowledged"]);
  });

  it("tells the province, in its inbox", async () => {
    const { id } = await createAccount("provinceParticipation", provincePlace(PROVINCE));
    await bringSent(PROVINCE);
    await decide("return");
    const told = await asOwner("SELECT kind, body, href FROM notification WHERE user_id = $1", [id]);
    expect(told).toEqual([
      { kind: "report.returned", body: "رقم‌ها را بازبینی کنید", href: `/reports/${MONTH}/${PROVINCE}` },
    ]);
  });

  it("never by whoever sent it", async () => {
    await bringSent(PROVINCE);
    const [row] = await asOwner<{ id: number }>(
      "SELECT sent_by_id AS id FROM monthly_report WHERE province_id = $1 AND month = $2",
      [PROVINCE, MONTH],
    );
    const sender = contextOf(
      buildActor("hqEmployment", provincePlace(PROVINCE), { userId: row?.id ?? 0 }),
      IN_TIME,
    );
    expect(codeOf(await decide("acknowledge", sender))).toBe("sameHandsForbidden");
  });

  it("the same decision twice by one person is done once; another one, or by another, is a conflict", async () => {
    await bringSent(PROVINCE);
    const [seen, ctx] = [await key(), hq()];
    expect(codeOf(await decide("acknowledge", ctx, seen))).toBe("ok");
    expect(codeOf(await decide("acknowledge", ctx, seen))).toBe("ok");
    expect(codeOf(await decide("return", ctx, seen))).toBe("conflict");
    expect(codeOf(await decide("acknowledge", hq(), seen))).toBe("conflict");
    expect(
      (await eventsOf(PROVINCE)).filter(({ kind }) => kind === "report.acknowledged").length,
    ).toBeGreaterThan(0);
  });

  it("is about the latest revision that was sent, also while a correction is being written", async () => {
    await bringSent(PROVINCE);
    const first = await key();
    await newRevision(employment(), { ...first, reason: "اصلاح رقم‌ها" });
    expect(codeOf(await decide("acknowledge", hq(), first))).toBe("ok");
    await sendReport(employment(), { ...(await key()), ...told({ offices: "تازه" }) });
    expect(codeOf(await decide("return", hq(), first))).toBe("conflict");
    expect(codeOf(await decide("return"))).toBe("ok");
  });

  it("a draft is not there to be decided on", async () => {
    await writeNarrative(employment(), { ...(await key()), ...told() });
    expect(codeOf(await decide("acknowledge"))).toBe("notFound");
  });
});

describe("correcting", () => {
  it("begins the next revision with the text that was sent, beside it, with the reason", async () => {
    const number = await bringSent(PROVINCE);
    expect(
      codeOf(await newRevision(participation(), { ...(await key()), reason: "مرکز تازه تأیید شد" })),
    ).toBe("ok");
    const [first, second] = await rowsOf(PROVINCE);
    expect(first).toMatchObject({ status: "sent", number });
    expect(second).toMatchObject({
      revision: 2,
      status: "draft",
      narrative: told(),
      revisionReason: "مرکز تازه تأیید شد",
      number: null,
    });
    const other = await sendReport(employment(), { ...(await key()), ...told({ offices: "افزوده" }) });
    expect(other).toMatchObject({ ok: true, value: expect.not.stringMatching(number) });
    expect((await rowsOf(PROVINCE))[0]).toEqual(first);
  });

  it("twenty at once begin one revision", async () => {
    await bringSent(PROVINCE);
    const [seen, ctx] = [await key(), employment()];
    const begin = (by: typeof ctx) => newRevision(by, { ...seen, reason: "اصلاح رقم‌ها" });
    const results = await Promise.all(Array.from({ length: 20 }, () => begin(ctx)));
    expect(results.map(codeOf)).toEqual(Array(20).fill("ok"));
    expect(codeOf(await begin(employment()))).toBe("conflict");
    expect(await rowsOf(PROVINCE)).toHaveLength(2);
  });

  it("what has not been sent is not corrected but written", async () => {
    await writeNarrative(employment(), { ...(await key()), ...told() });
    expect(codeOf(await newRevision(employment(), { ...(await key()), reason: "اصلاح رقم‌ها" }))).toBe(
      "wrongStep",
    );
  });
});
