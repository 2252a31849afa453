import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  timeOnDesks,
} from "@/lib/domain/licensing/application-workflow";
import { type PartContent, storedContent } from "@/lib/domain/licensing/feasibility/content";
import { gapsOf, type PartFacts } from "@/lib/domain/licensing/feasibility/gaps";
import type { Part } from "@/lib/domain/licensing/feasibility/parts";
import { parseLicenseNumber } from "@/lib/domain/licensing/license-number";
import { type LicenseStatus, licenseStatusOn } from "@/lib/domain/licensing/license-workflow";
import { type CalendarDate, toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { prepareNational } from "@/lib/ops/seed/national/prepare";
import { withClient } from "@/lib/ops/system/sql";

const adminUrl = process.env.DATABASE_URL ?? "";
const name = `national_${randomBytes(4).toString("hex")}`;
const ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
const now = new Date("2026-11-21T08:00:00Z");

let client: pg.Client;

beforeAll(async () => {
  await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`));
  const people = { beneficiaries: 400, entrepreneurs: 40, invoices: 400, installments: 120 };
  const sizes = { centers: 60, months: 24, entries: 600, offices: 40, applications: 700, ...people, now };
  await prepareNational(ownerUrl, { ...sizes, force: false }, () => undefined);
  client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await withClient(adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const rowsOf = async <T extends pg.QueryResultRow>(text: string) => (await client.query<T>(text)).rows;

it("have the asked number of applications, in every state, and a license for every center", async () => {
  const states = await rowsOf<{ status: string; n: number }>(
    "SELECT status::text, count(*)::integer AS n FROM license_application GROUP BY 1",
  );
  expect(states.map(({ status }) => status).sort()).toEqual([...APPLICATION_STATUSES].sort());
  expect(states.reduce((sum, { n }) => sum + n, 0)).toBe(700);
  const unlike = await rowsOf(`
    SELECT c.id FROM center c LEFT JOIN license l ON l.center_id = c.id LEFT JOIN license_application a ON a.number = l.application_number
    WHERE a.status IS DISTINCT FROM 'licensed' OR a.kind <> c.kind OR a.center_name <> c.name`);
  expect(unlike).toEqual([]);
});

it("have license numbers with right check digits, in states as the centers have", async () => {
  const rows = await rowsOf<{
    number: string;
    province: string;
    issued: CalendarDate;
    until: CalendarDate;
    suspended: CalendarDate | null;
    status: LicenseStatus;
    center: string;
  }>(`
    SELECT number, l.province_id AS province, issued_on::text AS issued, valid_until::text AS until, suspended_until::text AS suspended,
      l.status::text, c.status::text AS center FROM license l JOIN center c ON c.id = l.center_id`);
  for (const row of rows) {
    expect(parseLicenseNumber(row.number)).toBe(row.number);
    expect(row.number.slice(0, 7)).toBe(`${row.province.slice(3)}-${toJalali(row.issued).year}`);
    const term = { status: row.status, validUntil: row.until, suspendedUntil: row.suspended };
    expect(licenseStatusOn(term, todayInTehran(now))).toBe(row.status);
    expect(row.center).toBe(row.status === "active" || row.status === "suspended" ? row.status : "inactive");
  }
});

it("keep every quota [S1 ز], and the numbering goes on behind the last numbers", async () => {
  const exceeded = await rowsOf(`
    SELECT o.id, kind, u.* FROM office o CROSS JOIN unnest(enum_range(NULL::center_kind)) kind CROSS JOIN LATERAL quota_use(o.id, kind, NULL) u
    WHERE licensed + pending > coalesce(quota, 1)`);
  expect(exceeded).toEqual([]);
  const behind = await rowsOf(`
    SELECT s.* FROM licensing_serial s WHERE last <> (SELECT max(CASE s.kind WHEN 'license' THEN substr(number, 9, 4) ELSE right(number, 4) END::integer) FROM (
      SELECT 'license' AS kind, number, province_id, substr(number, 4, 4) AS year FROM license
      UNION ALL SELECT 'application', number, province_id, left(number, 4) FROM license_application) n
      WHERE n.kind = s.kind AND n.province_id = s.province_id AND n.year = s.year::text)`);
  expect(behind).toEqual([]);
});

it("tell the steps of every application, and the time on each desk that they add up to", async () => {
  type Row = { status: string; at: Date; spent: object; steps: { status: ApplicationStatus; at: string }[] };
  const rows = await rowsOf<Row>(`
    SELECT a.status::text, status_at AS at,
      json_build_object('office', office_seconds, 'employment', employment_seconds, 'council', council_seconds, 'participation', participation_seconds) AS spent,
      (SELECT json_agg(json_build_object('status', e.after ->> 'status', 'at', e.at) ORDER BY e.id) FROM event e
       WHERE subject = 'application' AND subject_id = a.number) AS steps
    FROM license_application a`);
  for (const { status, at, spent, steps } of rows) {
    const changes = steps.map((step) => ({ status: step.status, at: new Date(step.at) }));
    expect(changes.at(-1)).toEqual({ status, at });
    const desks = Object.entries(timeOnDesks(changes, at)).map(([desk, ms]) => [desk, ms / 1000]);
    expect(Object.fromEntries(desks)).toEqual(spent);
  }
});

it("have complete forms wherever one was submitted [S1 ب-1-8]", async () => {
  type Row = { number: string; parts: { part: Part; content: PartContent; documents: number }[] };
  const rows = await rowsOf<Row>(`
    SELECT a.number, json_agg(json_build_object('part', part, 'content', content, 'documents',
      (SELECT count(*) FROM licensing_file f WHERE f.application_number = a.number AND f.subject = p.part))) AS parts
    FROM license_application a JOIN application_part p ON p.application_number = a.number
    WHERE status <> 'draft' GROUP BY 1 ORDER BY md5(a.number) LIMIT 100`);
  for (const { number, parts } of rows) {
    const form = new Map(
      parts.map(({ part, content, documents }): [Part, PartFacts] => [
        part,
        { content: storedContent.parse(content), documents, returned: false },
      ]),
    );
    expect(gapsOf({ parts: form, elsewhere: new Map() }), number).toEqual([]);
  }
});
