import { writeFile } from "node:fs/promises";
import { freshNationalId } from "@/tests/support/fresh";
import {
  cellsRead,
  temporaryFile,
  personRow,
  workbookParts,
  writeParts,
  writePeople,
} from "@/tests/support/spreadsheets";
import { sheetHeadings } from "@/lib/domain/beneficiary/export-row";
import { refusal } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { figure, sendSpreadsheet } from "./support/imports";
import { ownerRows, preparePlace } from "./support/place";

test.describe.configure({ mode: "parallel" });

const IMPORTS = "/beneficiaries/import";
const peopleOf = async (office: string) =>
  (
    await ownerRows<{ name: string }>("SELECT name FROM beneficiary WHERE office_id = $1 ORDER BY id", [
      office,
    ])
  ).map(({ name }) => name);

test("errors are downloaded by cell, two windows save once, and a second file changes what is known", async ({
  openAs,
}) => {
  const place = await preparePlace();
  const page = await openAs(place.people.officer);
  const people = Array.from({ length: 12 }, () => personRow({ name: "علي كاظمي", gender: "مرد" }));
  const wrong = people.map((person, at) =>
    at === 3
      ? { ...person, nationalId: "1111111112" }
      : at === 10
        ? { ...person, targetGroup: "گروه ناشناس" }
        : person,
  );

  await page.goto(IMPORTS);
  await sendSpreadsheet(page, await writePeople(wrong));
  await expect(figure(page, "ردیف نادرست")).toHaveText("۲");
  await expect(figure(page, "فرد تازه")).toHaveText("۱۰");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "دریافت ایرادها به اکسل" }).click();
  const told = await cellsRead(await (await download).path());
  expect(told.slice(1).map(([row, cell, column]) => [row, cell, column])).toEqual([
    [5, "A5", "کد ملی"],
    [12, "F12", "گروه هدف"],
  ]);

  await sendSpreadsheet(page, await writePeople(people));
  await expect(figure(page, "ردیف نادرست")).toHaveText("۰");
  await expect(page.getByText("۱۲ نفر تازه ثبت")).toBeVisible();
  expect(await peopleOf(place.office)).toEqual([]);
  const twin = await page.context().newPage();
  await twin.goto(page.url());
  await page.getByRole("button", { name: "ثبت نهایی" }).dblclick();
  await expect(page.getByText("۱۲ نفر تازه ثبت و اطلاعات ۰ نفر به‌روز شد.")).toBeVisible();
  await twin.getByRole("button", { name: "ثبت نهایی" }).click();
  await expect(twin.getByText("۱۲ نفر تازه ثبت و اطلاعات ۰ نفر به‌روز شد.")).toBeVisible();
  expect(await peopleOf(place.office)).toEqual(Array.from({ length: 12 }, () => "علی کاظمی"));

  await page.goto(IMPORTS);
  await expect(page.getByRole("table", { name: "پرونده‌های پیشین" })).toContainText("۱۲ تازه، ۰ به‌روز");
  await sendSpreadsheet(page, await writePeople([{ ...people[0], education: "دیپلم" }, people[1] ?? {}]));
  await expect(figure(page, "به‌روزرسانی")).toHaveText("۱");
  await expect(figure(page, "بدون تغییر")).toHaveText("۱");
  await expect(page.getByRole("table", { name: "ردیف‌های پرونده" })).toContainText("تحصیلات: دیپلم");
  await page.getByRole("button", { name: "ثبت نهایی" }).click();
  await expect(page.getByText("۰ نفر تازه ثبت و اطلاعات ۱ نفر به‌روز شد.")).toBeVisible();
});

test("somebody registered since is found when it is saved, and a fresh preview tells it", async ({
  openAs,
}) => {
  const [place, elsewhere] = [await preparePlace(), await preparePlace()];
  const page = await openAs(place.people.officer);
  const nationalId = freshNationalId();
  await page.goto(IMPORTS);
  await sendSpreadsheet(page, await writePeople([personRow({ nationalId }), personRow()]));
  await ownerRows(
    `INSERT INTO beneficiary (national_id, name, gender, target_group, office_id, province_id)
     SELECT $1, 'نام پنهان', 'female', 'prisonerFamily', id, province_id FROM office WHERE id = $2`,
    [nationalId, elsewhere.office],
  );
  await page.getByRole("button", { name: "ثبت نهایی" }).click();
  await expect(refusal(page)).toContainText("پیش‌نمایش را تازه کنید");
  expect(await peopleOf(place.office)).toEqual([]);
  await page.getByText("تازه کردن پیش‌نمایش").first().click();
  await page.getByRole("button", { name: "تازه کردن پیش‌نمایش" }).click();
  await expect(figure(page, "ثبت‌شده در جای دیگر")).toHaveText("۱");
  await expect(page.getByRole("main")).toContainText("در جای دیگری ثبت شده است.");
  await expect(page.getByRole("main")).not.toContainText("نام پنهان");
  await page.getByText("کنار گذاشتن این پرونده").click();
  await page.getByRole("button", { name: "کنار گذاشتن پرونده" }).click();
  await expect(page.getByText("این پرونده کنار گذاشته شد.")).toBeVisible();
  expect(await peopleOf(place.office)).toEqual([]);
});

test("a file with macros, wrong columns, two calendars or of another kind is refused in words", async ({
  openAs,
}) => {
  const place = await preparePlace();
  const page = await openAs(place.people.officer);
  const sheet = [{ name: "الف", data: `<row><c t="inlineStr"><is><t>رنگ</t></is></c></row>` }];
  const files: [string, RegExp][] = [
    [
      await writeParts(workbookParts(sheet, { "xl/vbaProject.bin": "x" })),
      /پرونده ماکرو دارد و پذیرفته نیست/,
    ],
    [await writeParts(workbookParts(sheet)), /ستون «رنگ» شناخته نیست/],
    [await writeParts({ "word/document.xml": "<x/>" }), /تنها پرونده اکسل با نوع xlsx/],
    [
      await writePeople([personRow(), personRow({ bornOn: { date: "1991-08-03" } })]),
      /دو تقویم دارد: خانه D2 شمسی است و خانه D3 میلادی/,
    ],
  ];
  for (const [file, reason] of files) {
    await page.goto(IMPORTS);
    await sendSpreadsheet(page, file);
    await expect(page.getByRole("main")).toContainText(reason);
    await expect(page.getByRole("button", { name: "ثبت نهایی" })).toHaveCount(0);
  }
  expect(await peopleOf(place.office)).toEqual([]);
});

test("200 MB are refused before and without scripts, and a foreign site cannot send", async ({ openAs }) => {
  const place = await preparePlace();
  const page = await openAs(place.people.officer);
  const send = (bytes: number, headers: Record<string, string> = {}) =>
    page.request.post("/api/beneficiaries/import", {
      multipart: {
        key: "5c1ee7a8-3f0b-4a55-9d53-2f7a1be0c0d1",
        officeId: place.office,
        file: { name: "a.xlsx", mimeType: "application/octet-stream", buffer: Buffer.alloc(bytes) },
      },
      headers,
      maxRedirects: 0,
    });
  for (const megabytes of [21, 200]) {
    const answer = await send(megabytes * 1024 * 1024);
    expect([answer.status(), answer.headers().location]).toEqual([303, `${IMPORTS}?refused=fileTooLarge`]);
  }
  expect((await send(0)).headers().location).toBe(`${IMPORTS}?refused=fileEmpty`);
  expect((await send(10, { "sec-fetch-site": "cross-site" })).status()).toBe(403);
  await page.goto(`${IMPORTS}?refused=fileTooLarge`);
  await expect(page.getByRole("main")).toContainText("حجم هر پرونده باید حداکثر ۲۰ مگابایت باشد.");
});

test("the template and an export download and read back; who may not, finds neither", async ({ openAs }) => {
  const place = await preparePlace();
  const page = await openAs(place.people.officer);
  await page.goto(IMPORTS);
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "دریافت الگو" }).click();
  expect(await cellsRead(await (await template).path())).toEqual([sheetHeadings()]);

  await sendSpreadsheet(page, await writePeople([personRow({ skills: "=1+1", householdMembers: 4 })]));
  await page.getByRole("button", { name: "ثبت نهایی" }).click();
  await expect(page.getByText("۱ نفر تازه ثبت و اطلاعات ۰ نفر به‌روز شد.")).toBeVisible();
  await page.goto("/beneficiaries?q=نوروزی");
  await expect(page.getByRole("button", { name: "خروجی اکسل همین فهرست" })).toHaveAccessibleDescription(
    /ثبت می‌شود/,
  );
  const answer = await page.request.post("/api/beneficiaries/export", { form: { q: "نوروزی" } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  const file = temporaryFile();
  await writeFile(file, await answer.body());
  const [, person] = await cellsRead(file);
  expect(person).toEqual(expect.arrayContaining(["مریم نوروزی", { date: "1991-08-03" }, 4, "'=1+1"]));

  const member = await openAs(place.people.member);
  for (const path of [IMPORTS, "/api/beneficiaries/template"])
    expect((await member.request.get(path, { maxRedirects: 0 })).status(), path).toBe(404);
  expect((await member.request.post("/api/beneficiaries/export")).status()).toBe(404);
});

test("without scripts a file is sent, looked at and saved as well", async ({ browser, sessionOf }) => {
  const place = await preparePlace();
  const context = await browser.newContext({
    storageState: await sessionOf(place.people.officer),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(IMPORTS);
  await sendSpreadsheet(page, await writePeople([personRow()]));
  await page.getByRole("button", { name: "ثبت نهایی" }).click();
  await expect(page.getByText("۱ نفر تازه ثبت و اطلاعات ۰ نفر به‌روز شد.")).toBeVisible();
  await context.close();
});
