import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { inScope } from "@/lib/server/scope";
import { recordAdjustment } from "@/lib/server/payment/adjust";
import {
  bringBatch,
  confirmedMonth,
  freshMonth,
  giveAccount,
  payableCenters,
} from "@/tests/server/payment/payment-world";
import { newSheba } from "@/tests/support/payment";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { seenBy } from "./walls-world";

const TABLES = [
  "center_account",
  "payment_batch",
  "payment_item",
  "payment_adjustment",
  "adjustment_settlement",
];
const [HERE, THERE] = ["IR-15", "IR-17"];

type Filled = TestPlace & { paid: JalaliMonth; next: JalaliMonth; batch: string };
let here: Filled;
let elsewhere: Filled;

/** A center with a paid month, its correction, and the next month in a batch that settles it. */
async function filled(provinceId: string): Promise<Filled> {
  const paid = await freshMonth(provinceId);
  const [place] = await payableCenters(provinceId, paid, [1_000_000]);
  if (!place) throw new Error("no center");
  await bringBatch(place, paid, "paid");
  const { centerId } = place;
  await recordAdjustment(asRole("provinceEmployment", place), {
    ...{ formKey: randomUUID(), centerId, month: paid, amountRial: -100n, reason: "مدرک تازه" },
  });
  const next = await freshMonth(provinceId);
  await confirmedMonth(place, next, 500_000);
  return { ...place, paid, next, batch: await bringBatch(place, next, "approved") };
}

beforeAll(async () => {
  here = await filled(HERE);
  elsewhere = await filled(THERE);
});

const tryAs = (role: Role, statement: string, place: TestPlace = here) =>
  inScope(asRole(role, place), (tx) => tx.$executeRawUnsafe(statement));

describe("who sees the rows of payments", () => {
  it.each(TABLES)("%s: a province its own, headquarters all of them", async (table) => {
    for (const role of ["provinceEmployment", "provinceParticipation", "provinceManager"] as const)
      expect(new Set((await seenBy(role, here, table)).map((row) => row.province_id)), role).toEqual(
        new Set([HERE]),
      );
    const all = (await seenBy("hqEmployment", here, table)).map((row) => row.province_id);
    expect(all).toEqual(expect.arrayContaining([HERE, THERE]));
  });

  it.each<[string, Role, boolean]>([
    ["center_account", "centerMember", true],
    ["center_account", "officeEmployment", false],
    ["payment_batch", "centerChair", false],
    ["payment_batch", "officeEmployment", false],
    ["payment_item", "centerMember", true],
    ["payment_item", "officeEmployment", true],
    ["payment_adjustment", "centerMember", true],
    ["payment_adjustment", "officeEmployment", true],
    ["adjustment_settlement", "centerMember", true],
    ["adjustment_settlement", "officeEmployment", true],
  ])("%s for %s of the center: %s, and nothing of anybody else", async (table, role, seen) => {
    const rows = await seenBy(role, here, table);
    expect(rows.length > 0).toBe(seen);
    expect(rows.filter((row) => row.center_id !== here.centerId)).toEqual([]);
    expect(await seenBy(role, await createCenter(HERE), table)).toEqual([]);
  });

  it.each(TABLES)("%s for nobody: without a scope there is nothing", async (table) => {
    const nobody = asRole("centerMember", here);
    nobody.actor.grants.length = 0;
    expect(await inScope(nobody, (tx) => tx.$queryRawUnsafe(`SELECT * FROM "${table}"`))).toEqual([]);
  });
});

describe("who writes them", () => {
  const columns: Record<string, string> = { payment_item: "living", adjustment_settlement: "living" };
  it.each(TABLES.filter((table) => table !== "payment_adjustment"))(
    "%s of another province cannot be changed",
    async (table) => {
      const column = columns[table] ?? "version";
      expect(
        await tryAs(
          "provinceEmployment",
          `UPDATE ${table} SET ${column} = ${column} WHERE province_id = '${THERE}'`,
        ),
      ).toBe(0);
      for (const role of ["hqEmployment", "officeEmployment", "centerChair", "auditor"] as const)
        expect(await tryAs(role, `UPDATE ${table} SET ${column} = ${column}`), role).toBe(0);
    },
  );

  it.each([
    ["center_account", "sheba"],
    ["center_account", "center_id"],
    ["center_account", "entered_by_id"],
    ["payment_batch", "total_rial"],
    ["payment_batch", "item_count"],
    ["payment_batch", "prepared_by_id"],
    ["payment_batch", "month"],
    ["payment_item", "amount_rial"],
    ["payment_item", "account_id"],
    ["payment_item", "center_id"],
    ["payment_adjustment", "amount_rial"],
    ["payment_adjustment", "reason"],
    ["adjustment_settlement", "amount_rial"],
  ])("%s: what was written stays: %s cannot be changed", async (table, column) => {
    await expect(tryAs("provinceEmployment", `UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each(TABLES)("%s: nothing is deleted", async (table) => {
    await expect(tryAs("provinceEmployment", `DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each<[Role, string]>([
    ["provinceParticipation", "of another province"],
    ["officeEmployment", "of the own office"],
    ["centerChair", "of the own center"],
    ["hqEmployment", "anywhere"],
  ])("%s writes no account %s", async (role, where) => {
    const place = where === "of another province" ? elsewhere : here;
    const insert = `INSERT INTO center_account (center_id, office_id, province_id, sheba, bank, holder, entered_by_id, entered_by_name, entered_at)
      VALUES ('${place.centerId}', '${place.officeId}', '${place.provinceId}', '${newSheba()}', 'ملی', 'مرکز', 1, 'x', now())`;
    await expect(tryAs(role, insert)).rejects.toThrow(/row-level security/);
  });

  it("an account is never smuggled in under a center's name and another place", async () => {
    const insert = `INSERT INTO center_account (center_id, office_id, province_id, sheba, bank, holder, entered_by_id, entered_by_name, entered_at)
      VALUES ('${elsewhere.centerId}', '${here.officeId}', '${HERE}', '${newSheba()}', 'ملی', 'مرکز', 1, 'x', now())`;
    await expect(tryAs("provinceParticipation", insert)).rejects.toThrow(/foreign key/);
  });
});

describe("what the database itself keeps true", () => {
  it("a Sheba with a wrong check is none", async () => {
    const sheba = newSheba().slice(0, -1);
    const wrong = [...Array(10).keys()].map((last) => `${sheba}${last}`);
    const right = await asOwner<{ ok: boolean }>("SELECT is_sheba(s) AS ok FROM unnest($1::text[]) s", [
      wrong,
    ]);
    expect(right.filter(({ ok }) => ok)).toHaveLength(1);
  });

  const batch = (number: string, count: number, total: number) =>
    `INSERT INTO payment_batch (number, form_key, province_id, month, item_count, total_rial, prepared_by_id, prepared_by_name, prepared_at)
     VALUES ('${number}', gen_random_uuid(), '${HERE}', '${here.next}', ${count}, ${total}, 1, 'x', now())`;
  const item = (number: string, centerId: string, month: string, account: number, payable: number) =>
    `INSERT INTO payment_item (batch_number, center_id, month, office_id, province_id, account_id, payable_rial, amount_rial)
     SELECT '${number}', id, '${month}', office_id, province_id, ${account}, ${payable}, ${payable} FROM center WHERE id = '${centerId}'`;
  const inOne = (...statements: string[]) =>
    inScope(asRole("provinceEmployment", here), async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
    });

  it("a batch is the sum of its items, each item what its month was confirmed with, paid into the center's own account", async () => {
    const other = await createCenter(HERE);
    const account = await giveAccount(other);
    const foreign = await giveAccount(await createCenter(HERE));
    await confirmedMonth(other, here.next, 700);
    const attempts: [string[], RegExp][] = [
      [
        [batch("1405-15-8001", 1, 701), item("1405-15-8001", other.centerId, here.next, account, 700)],
        /sum of its items/,
      ],
      [
        [batch("1405-15-8002", 2, 700), item("1405-15-8002", other.centerId, here.next, account, 700)],
        /sum of its items/,
      ],
      [
        [batch("1405-15-8003", 1, 701), item("1405-15-8003", other.centerId, here.next, account, 701)],
        /what its month gives/,
      ],
      [
        [batch("1405-15-8004", 1, 700), item("1405-15-8004", other.centerId, here.next, foreign, 700)],
        /what its month gives/,
      ],
      [
        [batch("1405-15-8005", 1, 700), item("1405-15-8005", other.centerId, "1401-01", account, 700)],
        /what its month gives/,
      ],
      [
        [batch("1405-15-8006", 1, 500_000), item("1405-15-8006", here.centerId, here.next, account, 500_000)],
        /payment_item_once|Unique constraint|duplicate/i,
      ],
    ];
    for (const [statements, message] of attempts)
      await expect(inOne(...statements), statements[0]).rejects.toThrow(message);
    await inOne(batch("1405-15-8007", 1, 700), item("1405-15-8007", other.centerId, here.next, account, 700));
  });

  it.each([
    "payable_rial = 0",
    "status = 'confirmed', batch_number = NULL, paid_on = NULL, bank_reference = NULL",
    "status = 'officeVerified'",
    "bank_reference = 'X-1'",
  ])("a paid month stays, for the application and for the owner: %s", async (change) => {
    const statement = `UPDATE monthly_performance SET ${change} WHERE center_id = '${here.centerId}' AND month = '${here.paid}'`;
    await expect(tryAs("provinceManager", statement)).rejects.toThrow(/paid month/);
    await expect(asOwner(statement)).rejects.toThrow(/paid month/);
  });

  it.each(["payable_rial = 1", "base_aid_rial = 1", "status = 'officeVerified'", "version = version + 1"])(
    "a month in a living batch stays as it was confirmed: %s",
    async (change) => {
      const statement = `UPDATE monthly_performance SET ${change} WHERE center_id = '${here.centerId}' AND month = '${here.next}'`;
      await expect(tryAs("provinceEmployment", statement)).rejects.toThrow(/being paid/);
    },
  );

  it("a month is paid by its paid batch alone", async () => {
    const statement = `UPDATE monthly_performance SET status = 'paid', batch_number = '${here.batch}', paid_on = '2026-11-11', bank_reference = 'X-2'
      WHERE center_id = '${here.centerId}' AND month = '${here.next}'`;
    await expect(tryAs("provinceEmployment", statement)).rejects.toThrow(/paid by its batch/);
  });

  it("the preparer never stands as the one who approved", async () => {
    const statement = `UPDATE payment_batch SET approved_by_id = prepared_by_id WHERE number = '${here.batch}'`;
    await expect(tryAs("provinceEmployment", statement)).rejects.toThrow(/payment_batch_approved/);
  });

  it("items and settlements end only with their batch, and a paid batch never ends otherwise", async () => {
    for (const table of ["payment_item", "adjustment_settlement"])
      await expect(
        tryAs(
          "provinceEmployment",
          `UPDATE ${table} SET living = false WHERE batch_number = '${here.batch}'`,
        ),
      ).rejects.toThrow(/ends with its batch/);
    const cancel = `UPDATE payment_batch SET status = 'cancelled', bank_reference = NULL, paid_on = NULL, cancelled_at = now(), cancel_reason = 'x'
      WHERE province_id = '${HERE}' AND status = 'paid'`;
    await expect(tryAs("provinceEmployment", cancel)).rejects.toThrow(/has ended/);
  });

  it("only a paid month is adjusted, and settlements never exceed their adjustment", async () => {
    const [known] = await asOwner<{ id: number }>("SELECT id FROM payment_adjustment WHERE center_id = $1", [
      here.centerId,
    ]);
    const adjust = `INSERT INTO payment_adjustment (form_key, center_id, office_id, province_id, month, amount_rial, reason, recorded_by_id, recorded_by_name, recorded_at)
      VALUES (gen_random_uuid(), '${here.centerId}', '${here.officeId}', '${HERE}', '${here.next}', 5, 'x', 1, 'x', now())`;
    await expect(tryAs("provinceEmployment", adjust)).rejects.toThrow(/only a paid month/);
    const later = await freshMonth(HERE);
    await confirmedMonth(here, later, 900);
    const [account] = await asOwner<{ id: number }>("SELECT id FROM center_account WHERE center_id = $1", [
      here.centerId,
    ]);
    const number = "1405-15-8100";
    const made = batch(number, 1, 899).replace(here.next, later);
    const paying = `INSERT INTO payment_item (batch_number, center_id, month, office_id, province_id, account_id, payable_rial, adjustments_rial, amount_rial)
      VALUES ('${number}', '${here.centerId}', '${later}', '${here.officeId}', '${HERE}', ${account?.id}, 900, -1, 899)`;
    const settled = `INSERT INTO adjustment_settlement (adjustment_id, batch_number, center_id, office_id, province_id, amount_rial)
      VALUES (${known?.id}, '${number}', '${here.centerId}', '${here.officeId}', '${HERE}', -1)`;
    await expect(inOne(made, paying)).rejects.toThrow(/what its month gives/);
    await expect(inOne(made, paying, settled)).rejects.toThrow(/exceeds it/);
  });
});
