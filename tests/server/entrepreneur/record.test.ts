import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { EVIDENCE_KINDS } from "@/lib/domain/entrepreneur/evidence";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import { voidableTables } from "@/lib/server/entrepreneur/voidable-tables";
import { createEntrepreneur } from "@/tests/support/cases";
import { asOwner, codeOf } from "@/tests/support/world";
import { caseWorld, type CaseWorld, countOf, eventsOf, record, typed } from "./record-world";

let world: CaseWorld;
beforeEach(async () => {
  world = await caseWorld();
});

describe.each(EVIDENCE_KINDS)("%s", (kind) => {
  it("is recorded with its event, and the same form again makes nothing new", async () => {
    const { ctx, own } = world;
    const key = randomUUID();
    const first = await record(ctx, own, kind, typed[kind], key);
    expect(first).toMatchObject({ ok: true, value: { kind, again: false } });
    expect(await record(ctx, own, kind, typed[kind], key)).toEqual({
      ok: true,
      value: { ...(first.ok ? first.value : {}), again: true },
    });
    expect(await countOf(voidableTables[kind], own)).toBe(1);
    expect(await eventsOf(own)).toEqual(["evidence.recorded"]);
    expect(await countOf("entrepreneur_state", own)).toBe(1);
  });

  it("sent twice at once stands once", async () => {
    const { ctx, own } = world;
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => record(ctx, own, kind, typed[kind], key)));
    expect(answers.map(codeOf)).toEqual(["ok", "ok", "ok"]);
    expect(answers.filter((one) => one.ok && !one.value.again)).toHaveLength(1);
    expect(await countOf(voidableTables[kind], own)).toBe(1);
    expect(await eventsOf(own)).toHaveLength(1);
  });
});

const fieldsOf = (result: Awaited<ReturnType<typeof record>>) =>
  result.ok ? {} : (result.refusal.fields ?? {});

describe("wrong input is refused, and nothing is half saved", () => {
  it.each([
    ["salesInvoice", { issuedOn: "1405/08/21" }, "issuedOn", /آینده/],
    ["salesInvoice", { issuedOn: "1404/12/29" }, "issuedOn", /آغاز کسب‌وکار/],
    ["salesInvoice", { issuedOn: "1404/12/30" }, "issuedOn", /چنین روزی/],
    ["salesInvoice", { issuedOn: "2026-11-01" }, "issuedOn", /درست نیست/],
    ["salesInvoice", { amountRial: "٠" }, "amountRial", /بیش از صفر/],
    ["salesInvoice", { amountRial: "-5" }, "amountRial", /تنها با رقم/],
    ["salesInvoice", { amountRial: "۱٫۵" }, "amountRial", /بدون اعشار/],
    ["salesInvoice", { amountRial: "9999999999999" }, "amountRial", /حداکثر/],
    ["salesInvoice", { number: "ـ" }, "number", /رقم یا حرف/],
    ["salesInvoice", { productId: "999999" }, "productId", /فهرست/],
    ["course", { course: "cooking" }, "course", /فهرست/],
    ["course", { completedOn: "1405/08/21" }, "completedOn", /آینده/],
    ["visit", { visitedOn: "1405/08/21" }, "visitedOn", /آینده/],
    ["call", { answered: "perhaps" }, "answered", /فهرست/],
    ["product", { name: "م" }, "name", /دست‌کم/],
    ["contract", { outletName: "", outletId: "" }, "outletName", /طرف قرارداد/],
    ["contract", { outletKind: "" }, "outletKind", /پلتفرم/],
    ["contract", { outletId: "999999" }, "outletId", /فهرست/],
    ["contract", { endsOn: "1405/06/09" }, "endsOn", /پیش از آغاز/],
    ["job", { endsOn: "1405/06/09" }, "endsOn", /پیش از آغاز/],
    ["job", { startsOn: "1405/08/21" }, "startsOn", /آینده/],
    ["wedding", {}, "form", /شناخته نیست/],
  ] as const)("%s with %o", async (kind, wrong, field, message) => {
    const { ctx, own } = world;
    const values = kind === "wedding" ? {} : { ...typed[kind], ...wrong };
    expect(fieldsOf(await record(ctx, own, kind, values))[field]).toMatch(message);
    expect(await eventsOf(own)).toEqual([]);
    expect(await countOf("recording_key", own)).toBe(0);
  });

  it("digits of every script and Arabic letters mean the same", async () => {
    const { ctx, own } = world;
    const values = { number: "٧٧", issuedOn: "١٤٠٥/٠٨/٠١", amountRial: "٢٥٠٬٠٠٠", customer: "علي يزدي" };
    expect(codeOf(await record(ctx, own, "salesInvoice", values))).toBe("ok");
    const [row] = await asOwner(
      "SELECT number_key, issued_on::text, month, amount_rial::text, customer FROM sales_invoice WHERE entrepreneur_id = $1",
      [own.id],
    );
    expect(row).toEqual({
      number_key: "77",
      issued_on: "2026-10-23",
      month: "1405-08",
      amount_rial: "2500000",
      customer: "علی یزدی",
    });
  });

  it("an invoice number counts once a day, also under a race; on another day it is another invoice", async () => {
    const { ctx, own } = world;
    const values = typed.salesInvoice;
    const answers = await Promise.all([1, 2, 3].map(() => record(ctx, own, "salesInvoice", values)));
    expect(answers.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
    const again = await record(ctx, own, "salesInvoice", { ...values, number: "12" });
    expect(fieldsOf(again)["number"]).toMatch(/همین شماره و همین تاریخ/);
    expect(codeOf(await record(ctx, own, "salesInvoice", { ...values, issuedOn: "1405/08/02" }))).toBe("ok");
    expect(await countOf("sales_invoice", own)).toBe(2);
  });

  it.each([
    ["course", typed.course, "course"],
    ["product", typed.product, "name"],
    ["contract", typed.contract, "startsOn"],
  ] as const)("%s stands once", async (kind, values, field) => {
    const { ctx, own } = world;
    expect(codeOf(await record(ctx, own, kind, values))).toBe("ok");
    expect(Object.keys(fieldsOf(await record(ctx, own, kind, values)))).toEqual([field]);
    expect(await countOf(voidableTables[kind], own)).toBe(1);
  });

  it("a key is worth nothing for another person or another kind, nor one that is none", async () => {
    const { ctx, own, place } = world;
    const key = randomUUID();
    expect(codeOf(await record(ctx, own, "visit", typed.visit, key))).toBe("ok");
    expect(codeOf(await record(ctx, own, "call", typed.call, key))).toBe("duplicate");
    for (const caseworkerId of [501, 502]) {
      const other = await createEntrepreneur(place, { caseworkerId });
      const otherCtx = { ...ctx, actor: { ...ctx.actor, userId: caseworkerId } };
      expect(codeOf(await record(otherCtx, other, "visit", typed.visit, key))).toBe("duplicate");
      expect(await countOf("visit", other)).toBe(0);
    }
    expect(fieldsOf(await record(ctx, own, "visit", typed.visit, "no key"))["form"]).toMatch(/کهنه/);
  });

  it("after the end of the business nothing is recorded", async () => {
    const { ctx, own } = world;
    await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-01', end_reason = 'کوچ' WHERE id = $1", [
      own.id,
    ]);
    for (const kind of EVIDENCE_KINDS) expect(codeOf(await record(ctx, own, kind))).toBe("wrongStep");
  });
});

it("an outlet that is named again is the known one, of the province before any other", async () => {
  const { ctx, own } = world;
  const name = `بازارچه ${randomUUID()}`;
  await asOwner(
    "INSERT INTO outlet (province_id, name, kind, reputable) VALUES ('IR-09', $1, 'shop', true)",
    [name.replace(" ", "\u200c")],
  );
  expect(codeOf(await record(ctx, own, "contract", { ...typed.contract, outletName: name }))).toBe("ok");
  const view = await getEntrepreneur(ctx, { code: own.code, kind: "contract" });
  expect(view?.timeline[0]?.title).toMatch(/^قرارداد با بازارچه.*\(معتبر\)$/);
});
