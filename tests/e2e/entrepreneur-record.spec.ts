import { personRow, writePeople } from "@/tests/support/spreadsheets";
import { preparePerson, recordOne } from "./support/entrepreneur";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { figure, sendSpreadsheet } from "./support/imports";
import { typedDay } from "./support/licensed";
import { preparePlace } from "./support/place";

test("a caseworker imports 300 people, enrols one, records what happens, and sees the next level come nearer [S5]", async ({
  openAs,
}) => {
  const [place, elsewhere] = [await preparePlace(), await preparePlace()];
  const page = await openAs(place.people.caseworker);
  const main = page.getByRole("main");

  await test.step("300 rows: errors by cell, the corrected file, saved once", async () => {
    const known = await preparePerson(elsewhere);
    const people = Array.from({ length: 300 }, () => personRow({ name: "علي كاظمي", gender: "مرد" }));
    people[7] = { ...people[7], nationalId: known.nationalId };
    people[9] = { ...people[9], name: "ليلا كاظمي‌نيا", gender: "زن" };
    const wrong = [...people];
    wrong[3] = { ...people[3], nationalId: "1111111112" };
    wrong[10] = { ...people[10], targetGroup: "گروه ناشناس" };
    await page.goto("/beneficiaries/import");
    await sendSpreadsheet(page, await writePeople(wrong));
    await expect(figure(page, "ردیف نادرست")).toHaveText("۲");
    await expect(figure(page, "ثبت‌شده در جای دیگر")).toHaveText("۱");
    await expect(main).not.toContainText(known.name);
    const rows = page.getByRole("table", { name: "ردیف‌های پرونده" });
    await expect(rows).toContainText("خانهٔ A5، ستون «کد ملی»: کد ملی درست نیست.");
    await expect(rows).toContainText("خانهٔ F12، ستون «گروه هدف»");
    await expect(rows).toContainText("لیلا کاظمی‌نیا");
    await expect(page.getByRole("button", { name: "ثبت نهایی" })).toHaveCount(0);

    await sendSpreadsheet(page, await writePeople(people));
    await expect(figure(page, "ردیف نادرست")).toHaveText("۰");
    await page.getByRole("button", { name: "ثبت نهایی" }).dblclick();
    await expect(main).toContainText("۲۹۹ نفر تازه ثبت و اطلاعات ۰ نفر به‌روز شد.");
  });

  await test.step("one of them is found while typing, with Arabic letters and without the half-space", async () => {
    await page.goto("/beneficiaries");
    await page.getByLabel("نام یا کد ملی").pressSequentially("كاظمينيا لي");
    await page.getByRole("listbox", { name: "پیشنهادها" }).getByRole("option").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("لیلا کاظمی‌نیا");
    await page.getByText("ثبت رضایت", { exact: true }).first().click();
    await page.getByLabel("کتبی").check();
    await page.getByRole("button", { name: "ثبت رضایت" }).click();
    await expect(said(page)).toContainText("رضایت ثبت شد");
    await page.getByRole("link", { name: "ثبت به‌عنوان کارآفرین" }).click();
  });

  await page.getByLabel("کسب‌وکار", { exact: true }).fill("خیاطی گلشهر");
  await page.getByLabel("زمینه فعالیت").fill("پوشاک");
  await page.getByLabel("تاریخ آغاز کسب‌وکار").fill(typedDay(1));
  await page.getByRole("button", { name: "ثبت کارآفرین با سطح یک" }).click();
  await expect(refusal(page)).toContainText("این تاریخ نمی‌تواند در آینده باشد.");
  await expect(page.getByLabel("کسب‌وکار", { exact: true })).toHaveValue("خیاطی گلشهر");
  await page.getByLabel("تاریخ آغاز کسب‌وکار").fill(typedDay(-100));
  await page.getByRole("button", { name: "ثبت کارآفرین با سطح یک" }).click();
  await expect(said(page)).toContainText("کارآفرین با سطح یک ثبت شد.");
  await expect(main).toContainText("۱۰ فاکتور و ۲ دوره پایه تا سطح دو");
  const code = /entrepreneurs\/([\d-]+)/.exec(page.url())?.[1] ?? "";

  for (const course of ["مدیریت مالی شخصی", "قیمت‌گذاری"])
    await recordOne(page, code, "course", (form) => form.getByLabel(course, { exact: true }).check());
  await expect(page.getByRole("heading", { name: "۱۰ فاکتور تا سطح دو" })).toBeVisible();

  await page.goto(`/entrepreneurs/${code}/record?kind=salesInvoice`);
  for (const number of ["۱", "٢", "3", "۴", "۵", "۶", "۷", "۸"]) {
    await page.getByLabel("مبلغ فاکتور").fill("۲۵۰٬۰۰۰");
    await page.getByLabel("شماره فاکتور").fill(number);
    const next = page.getByRole("button", { name: number === "۸" ? "ثبت فاکتور فروش" : "ثبت و یکی دیگر" });
    await next.click();
    await expect(said(page)).toContainText("فاکتور فروش ثبت شد.");
    await expect(page.getByLabel("شماره فاکتور")).toHaveCount(number === "۸" ? 0 : 1);
    if (number !== "۸") await expect(page.getByLabel("شماره فاکتور")).toHaveValue("");
  }
  await expect(page.getByRole("heading", { name: "۲ فاکتور تا سطح دو" })).toBeVisible();
  await expect(page.getByRole("region", { name: "درآمد ماهانه" })).toContainText("۲٬۰۰۰٬۰۰۰ تومان");
  await page.goto("/caseload");
  const line = page
    .getByRole("table", { name: "پرونده‌های من" })
    .getByRole("row", { name: /لیلا کاظمی‌نیا/ });
  await expect(line).toContainText("۲ فاکتور تا سطح دو");
  await expect(line).toContainText("نزدیک به ارتقا");

  await page.goto(`/entrepreneurs/${code}/record?kind=salesInvoice`);
  await page.getByLabel("مبلغ فاکتور").fill("0");
  await page.getByLabel("شماره فاکتور").fill("9");
  await page.getByLabel("تاریخ فاکتور").fill(typedDay(-101));
  await page.getByRole("button", { name: "ثبت فاکتور فروش" }).click();
  await expect(refusal(page)).toContainText("پیش از آغاز کسب‌وکار");
  await expect(refusal(page)).toContainText("مبلغ فاکتور باید بیش از صفر باشد.");
  await page.getByLabel("مبلغ فاکتور").fill("100000");
  await page.getByLabel("شماره فاکتور").fill("2");
  await page.getByLabel("تاریخ فاکتور").fill(typedDay(0));
  await page.getByRole("button", { name: "ثبت فاکتور فروش" }).click();
  await expect(refusal(page)).toContainText("فاکتوری با همین شماره و همین تاریخ پیش از این ثبت شده است.");
  await expect(page.getByLabel("مبلغ فاکتور")).toHaveValue("100000");

  await recordOne(page, code, "visit", (form) => form.getByLabel("یادداشت").fill("کارگاه مرتب بود."));
  await recordOne(page, code, "call", (form) => form.getByLabel("پاسخ نداد").check());
  await recordOne(page, code, "product", (form) => form.getByLabel("نام محصول").fill("مانتوی بلند"));
  await recordOne(page, code, "contract", async (form) => {
    await form.getByLabel("نام طرف تازه").fill(`بازارچه ${place.office}`);
    await form.getByLabel("فروشگاه", { exact: true }).check();
  });
  await recordOne(page, code, "job", async (form) => {
    await form.getByLabel("عنوان شغل").fill("کمک خیاط");
    await form.getByLabel("دستمزد ماهانه").fill("۹۰۰۰۰۰۰");
  });
  const history = page.getByRole("region", { name: "آنچه ثبت شده است" });
  for (const line of ["تماس بی‌پاسخ", "مانتوی بلند", `قرارداد با بازارچه ${place.office}`, "کمک خیاط"])
    await expect(history).toContainText(line);

  await page.getByRole("navigation", { name: "نوع ثبت" }).getByRole("link", { name: "فاکتور فروش" }).click();
  await page.getByRole("link", { name: "اصلاح فاکتور فروش ۸" }).click();
  await page.getByRole("button", { name: "باطل کردن این ثبت" }).click();
  await expect(refusal(page)).toContainText("دلیل");
  await page.getByLabel("دلیل").fill("دو بار نوشته شده بود.");
  await page.getByRole("button", { name: "باطل کردن این ثبت" }).click();
  await expect(said(page)).toContainText("باطل شد");
  await expect(page.getByRole("heading", { name: "۳ فاکتور تا سطح دو" })).toBeVisible();
  await expect(history.locator("s")).toContainText("فاکتور فروش ۸");
  await expect(history).toContainText("دو بار نوشته شده بود.");

  await page.getByRole("link", { name: "همهٔ موارد" }).click();
  const mentoring = main.getByRole("listitem").filter({ hasText: "مربیگری از یک کارآفرین سطح سه" });
  await mentoring.getByText("ثبت انجام", { exact: false }).first().click();
  await mentoring.getByLabel("سند").fill("خانم یکتا");
  await mentoring.getByRole("button", { name: "ثبت انجام" }).click();
  await expect(said(page)).toContainText("انجام آن ثبت شد.");
  await expect(mentoring).toContainText("خانم یکتا");
  await expect(mentoring).toContainText("انجام‌شده");
});

test("the officer gives a case to a caseworker and ends it; nothing is recorded afterwards", async ({
  openAs,
}) => {
  const place = await preparePlace();
  const person = await preparePerson(place);
  const officer = await openAs(place.people.officer);
  await officer.goto(`/beneficiaries/${person.id}/enrol`);
  await officer.getByLabel("کسب‌وکار", { exact: true }).fill("نان خانگی");
  await officer.getByLabel("زمینه فعالیت").fill("خوراک");
  await officer
    .getByLabel("مددکار", { exact: true })
    .selectOption({ label: `همکار caseworker ${place.office}` });
  await officer.getByRole("button", { name: "ثبت کارآفرین با سطح یک" }).click();
  await expect(said(officer)).toContainText("کارآفرین با سطح یک ثبت شد.");
  const address = new URL(officer.url()).pathname;

  const caseworker = await openAs(place.people.caseworker);
  await caseworker.goto(address);
  await expect(caseworker.getByRole("heading", { level: 1 })).toContainText(person.name);

  await officer.getByRole("link", { name: "مددکار و پایان کار" }).click();
  await officer.getByLabel("دلیل").fill("به شهر دیگری رفت.");
  await officer.getByRole("button", { name: "ثبت پایان کسب‌وکار" }).click();
  await expect(said(officer)).toContainText("پایان کسب‌وکار ثبت شد.");
  await expect(officer.getByRole("main")).toContainText("به شهر دیگری رفت.");
  await caseworker.goto(`${address}/record?kind=visit`);
  await expect(caseworker.getByRole("main")).toContainText("چیزی برای آن ثبت نمی‌شود");
});
