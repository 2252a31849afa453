import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrationNames } from "@/lib/ops/migrate";
import { withClient } from "@/lib/ops/system/sql";

const THIS = "20261123000300_plans";
const adminUrl = process.env.DATABASE_URL ?? "";
const name = `moved_${randomBytes(4).toString("hex")}`;
const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
const textOf = (migration: string) =>
  readFileSync(path.join("prisma/migrations", migration, "migration.sql"), "utf8");

beforeAll(async () => {
  await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  await withClient(url, async (client) => {
    for (const migration of migrationNames().filter((known) => known < THIS))
      await client.query(textOf(migration));
    await client.query(`
      INSERT INTO province (id, slug, name, name_en) VALUES ('IR-09', 'khorasan-razavi', 'خراسان رضوی', 'Razavi Khorasan');
      INSERT INTO office (id, province_id, name) VALUES ('mashhad', 'IR-09', 'مشهد');
      INSERT INTO center (id, office_id, province_id, name, status, started_month, ended_month) VALUES
        ('running', 'mashhad', 'IR-09', 'در کار', 'active', '1403-11', NULL), ('ended', 'mashhad', 'IR-09', 'پایان‌یافته', 'inactive', '1399-06', '1401-03'),
        ('unopened', 'mashhad', 'IR-09', 'گشوده‌نشده', 'opening', NULL, NULL), ('planless', 'mashhad', 'IR-09', 'بی‌هدف', 'active', '1403-01', NULL);
      INSERT INTO center_target (center_id, office_id, province_id, service, target)
        SELECT id, 'mashhad', 'IR-09', service, service * 2 FROM unnest(ARRAY['running', 'ended', 'unopened']) AS id, unnest(ARRAY[2, 10]) AS service;
      INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id, province_id, office_id, center_id)
        VALUES ('2026-01-01', gen_random_uuid(), 7, 'حمید', 'center.targetsSet', 'center', 'running', 'IR-09', 'mashhad', 'running')`);
    await client.query(textOf(THIS));
  });
});

afterAll(() => withClient(adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`)));

const rowsOf = <T extends object>(text: string) =>
  withClient(url, async (client) => (await client.query<T>(text)).rows);

it("the targets that there were are agreed plans of the months each center has worked in, and of no other", async () => {
  const spans = await rowsOf(`
    SELECT center_id, min(month) AS first, count(*)::integer AS months FROM plan_month WHERE month <= '1404-12' GROUP BY 1 ORDER BY 1`);
  expect(spans).toEqual([
    { center_id: "ended", first: "1400-01", months: 14 },
    { center_id: "running", first: "1403-11", months: 14 },
  ]);
  const targets = await rowsOf("SELECT DISTINCT to_jsonb(targets) AS targets FROM plan_month");
  expect(targets).toEqual([{ targets: [null, 4, null, null, null, null, null, null, null, 20] }]);
});

it("they were agreed by whoever set them last", async () => {
  const plans = await rowsOf(
    "SELECT DISTINCT center_id, status, agreed_by_id, agreed_by_name FROM annual_plan ORDER BY center_id",
  );
  expect(plans).toEqual([
    { center_id: "ended", status: "agreed", agreed_by_id: 0, agreed_by_name: "سامانه" },
    { center_id: "running", status: "agreed", agreed_by_id: 7, agreed_by_name: "حمید" },
  ]);
});
