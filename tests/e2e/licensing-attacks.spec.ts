import process from "node:process";
import { buildLicenseNumber } from "@/lib/domain/licensing/license-number";
import { decodeText, findForm } from "@/lib/ops/bench/form";
import { plainVisitor } from "@/tests/support/plain-visitor";
import { png, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { prepareApplication, prepareLicensed } from "./support/licensed";
import { mashhadApplications } from "./support/pages";
import { ownerRows, preparePlace, PROVINCE } from "./support/place";
import { askFrom } from "./support/visitors";

test.describe.configure({ mode: "parallel" });

type Upload = { name: string; mimeType: string; buffer: Buffer };
const NOWHERE = "00000000-0000-4000-8000-000000000000";

type Counts = { status: string; revisions: number; licenses: number; steps: number };
/** An application's state, and how often what may happen once has happened. */
async function countsOf(number: string): Promise<Counts | undefined> {
  const [counts] = await ownerRows<Counts>(
    `SELECT a.status, (SELECT count(*)::integer FROM application_revision WHERE application_number = a.number) AS revisions,
       (SELECT count(*)::integer FROM license WHERE application_number = a.number) AS licenses,
       (SELECT count(*)::integer FROM event WHERE subject_id = a.number AND kind IN ('application.submitted', 'license.issued')) AS steps
     FROM license_application a WHERE a.number = $1`,
    [number],
  );
  return counts;
}

test("a double click submits once and issues one license", async ({ openAs }) => {
  const place = await preparePlace();
  await ownerRows(
    "INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at) VALUES ($1, $2, 2, 'آزمون', 'مدیرکل', now())",
    [place.office, PROVINCE],
  );
  const draft = await prepareApplication(place, "draft");
  const officer = await openAs(place.people.officer);
  await officer.goto(`/licenses/${draft}`);
  await officer.getByRole("button", { name: "فرستادن به استان" }).dblclick();
  await expect(said(officer)).toContainText("فرم به استان فرستاده شد.");
  expect(await countsOf(draft)).toEqual({ status: "submitted", revisions: 1, licenses: 0, steps: 1 });

  const approved = await prepareApplication(place, "councilApproved");
  const page = await openAs(place.people.participation);
  await page.goto(`/licenses/${approved}`);
  await page.getByRole("button", { name: "صدور مجوز" }).dblclick();
  await expect(said(page)).toContainText("مجوز صادر شد.");
  expect(await countsOf(approved)).toEqual({ status: "licensed", revisions: 0, licenses: 1, steps: 1 });
});

test("two windows that issue at the same moment give one license with one number", async () => {
  const place = await preparePlace();
  const approved = await prepareApplication(place, "councilApproved");
  const address = `/licenses/${approved}`;
  const windows = await Promise.all([1, 2].map(() => plainVisitor(place.people.participation)));
  const forms = await Promise.all(
    windows.map(async (visitor) => findForm((await visitor.get(address)).body, address, "validUntil")),
  );
  const answers = await Promise.all(
    windows.map((visitor, index) => visitor.submit(forms[index] ?? { action: "", fields: [] }, {})),
  );
  for (const { status } of answers) expect(status).toBe(303);
  expect(await countsOf(approved)).toEqual({ status: "licensed", revisions: 0, licenses: 1, steps: 1 });
  for (const visitor of windows) visitor.close();
});

test("a forged form issues nothing before the council's approval, for others or by others [S1 ب-۳-۱]", async () => {
  const place = await preparePlace();
  const [approved, endorsed] = [
    await prepareApplication(place, "councilApproved"),
    await prepareApplication(place, "endorsed"),
  ];
  const address = `/licenses/${approved}`;
  const participation = await plainVisitor(place.people.participation);
  const form = findForm((await participation.get(address)).body, address, "validUntil");
  const early = await participation.submit(form, { number: endorsed });
  expect(early.status).toBe(200);
  expect(decodeText(early.body)).toContain("این کار در وضعیت کنونی پرونده شدنی نیست.");
  const { underReview } = await mashhadApplications();
  expect((await participation.submit(form, { number: underReview })).status).toBe(404);
  for (const post of ["officer", "employment", "manager"] as const) {
    const other = await plainVisitor(place.people[post]);
    expect(decodeText((await other.submit(form, {})).body)).toContain("شما اجازه انجام این کار را ندارید.");
    other.close();
  }
  for (const validUntil of ["", "۱۳۹۹/۰۱/۰۱", "۱۴۹۹/۰۱/۰۱", "x".repeat(1000)])
    expect((await participation.submit(form, { validUntil })).status, validUntil).toBe(200);
  participation.close();
  expect(await countsOf(endorsed)).toEqual({ status: "endorsed", revisions: 0, licenses: 0, steps: 0 });
  expect(await countsOf(approved)).toEqual({
    status: "councilApproved",
    revisions: 0,
    licenses: 0,
    steps: 0,
  });
});

test("what is not there and what is not one's own look the same: nothing is found", async ({ openAs }) => {
  const [place, other] = [await preparePlace(), await preparePlace()];
  const draft = await prepareApplication(place, "draft");
  const foreign = await mashhadApplications();
  const wrong: string[] = [];
  const officer = await openAs(place.people.officer);
  const ask = async (who: typeof officer, path: string, status: number, files?: { file: Upload }) => {
    const answer = await (files
      ? who.request.post(path, { multipart: files, maxRedirects: 0 })
      : who.request.get(path, { maxRedirects: 0 }));
    if (answer.status() !== status) wrong.push(`${answer.status()} for ${status}: ${path}`);
  };
  const file = { name: "سند.png", mimeType: "image/png", buffer: png(place.office) };
  await ask(officer, `/api/licenses/${draft}/files/member-1`, 303, { file });
  const [own] = await ownerRows<{ id: string }>(
    "SELECT id FROM licensing_file WHERE application_number = $1 ORDER BY added_at DESC LIMIT 1",
    [draft],
  );
  const document = `/api/licensing-files/${own?.id}`;
  await ask(officer, document, 200);

  const pages = ["", "/form", "/changes", "/license", "/review", "/place", "/board", "/board/1"];
  for (const page of pages) await ask(officer, `/licenses/${foreign.licensed}${page}`, 404);
  const missing = ["board/0", "board/9", "board/01", "board/x", "nosuch", "member-1", "__proto__", "council"];
  for (const page of missing) await ask(officer, `/licenses/${draft}/${page}`, 404);
  for (const number of ["1405-16-9999", "1405-99-0001", "0", "x".repeat(300)])
    await ask(officer, `/licenses/${number}`, 404);
  await ask(officer, `/api/licensing-files/${foreign.document}`, 404);
  await ask(officer, `/api/licensing-files/${foreign.document}/remove`, 404, { file });
  await ask(officer, `/api/licenses/${foreign.draft}/files/member-1`, 404, { file });
  for (const subject of ["board", "nosuch", "__proto__"])
    await ask(officer, `/api/licenses/${draft}/files/${subject}`, 404, { file });
  await ask(officer, `/api/licensing-files/${NOWHERE}`, 404);

  const neighbour = await openAs(other.people.officer);
  for (const page of pages) await ask(neighbour, `/licenses/${draft}${page}`, 404);
  const chair = await openAs(place.people.chair);
  for (const stranger of [neighbour, chair]) {
    await ask(stranger, document, 404);
    await ask(stranger, `${document}/remove`, 404, { file });
    await ask(stranger, `/api/licenses/${draft}/files/member-1`, 404, { file });
  }
  // Headquarters read applications, but fill in none of them.
  const hq = await openAs("hq.employment");
  await ask(hq, `/licenses/${draft}`, 200);
  for (const page of ["place", "board", "board/1"]) await ask(hq, `/licenses/${draft}/${page}`, 404);
  await ask(hq, `${document}/remove`, 404, { file });
  expect(wrong).toEqual([]);
  const [left] = await ownerRows<{ count: number }>(
    "SELECT count(*)::integer FROM licensing_file WHERE application_number = $1 AND removed_at IS NULL",
    [draft],
  );
  expect(left?.count).toBe(9);
});
test("numbers cannot be tried one after the other, and every answer is a page of the same kind", async () => {
  test.skip(process.platform !== "linux", "only there every 127.x.y.z is an address of this machine");
  const { license, centerName } = await prepareLicensed();
  const address = `127.${[1, 2, 3].map(() => 1 + Math.floor(Math.random() * 250)).join(".")}`;
  const mistyped = license.slice(0, -1) + ((Number(license.at(-1)) + 1) % 10);
  const asked = [license, mistyped, buildLicenseNumber("IR-31", 1399, 9999)];
  const shape = ({ status, body }: Awaited<ReturnType<typeof askFrom>>) => [
    status,
    body.match(/<h1[^>]*>[^<]*/g)?.map((heading) => heading.replace(/<[^>]*>/, "")),
    body.match(/role="search"/g)?.length,
    body.includes(centerName),
  ];
  const usual = (known: boolean) => [200, ["استعلام مجوز"], 1, known];
  for (let question = 0; question < 30; question += 1) {
    const answer = await askFrom(address, `/verify/${asked[question % asked.length]}`);
    expect(shape(answer)).toEqual(usual(question % asked.length === 0));
  }
  for (const number of asked) {
    const answer = await askFrom(address, `/verify/${number}`);
    expect(shape(answer)).toEqual(usual(false));
    expect(decodeText(answer.body)).toContain("درخواست‌ها بیش از اندازه است. ۱ دقیقه دیگر دوباره تلاش کنید.");
  }
});
