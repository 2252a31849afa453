import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { askForCode, enterCode, prepareOwnCase, shownCode } from "./support/own-case";
import { ownCode, portalPages } from "./support/pages";
import { ownerRows } from "./support/place";

const latin = (code: string) => code.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
const wrong = (code: string) => String((Number(latin(code)) + 1) % 1e6).padStart(6, "0");
const gap = (text: string) => ({ name: text });

test("an entrepreneur gets an account, signs in with a code, records a sale and comes nearer to the next level", async ({
  page,
  openAs,
}) => {
  const own = await prepareOwnCase();

  const caseworker = await openAs(own.people.caseworker);
  await test.step("the caseworker opens the account from the case", async () => {
    await caseworker.goto(`/entrepreneurs/${own.code}`);
    await caseworker.getByRole("link", { name: "گشودن و بستن حساب" }).click();
    await caseworker.getByRole("button", { name: "گشودن حساب" }).click();
    await expect(said(caseworker)).toContainText("حساب باز است.");
    await expect(caseworker.getByRole("main")).toContainText("هنوز وارد نشده است");
  });

  await test.step("a wrong code is refused, the right one opens the own page", async () => {
    await askForCode(page, own.mobile);
    const code = await shownCode(page);
    await enterCode(page, wrong(code));
    await expect(refusal(page)).toContainText("این کد درست نیست.");
    await enterCode(page, code);
    await expect(page).toHaveURL(/\/me$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(own.name);
    await expect(page.getByRole("heading", gap("۲ فاکتور تا سطح دو"))).toBeVisible();
  });

  await test.step("a sale with a wrong day keeps what was typed; then it is recorded, and the gap shrinks", async () => {
    await page.getByLabel("مبلغ فاکتور").fill("۲٬۵۰۰٬۰۰۰");
    await page.getByLabel("شماره فاکتور").fill("۹۰۱");
    const today = await page.getByLabel("تاریخ فاکتور").inputValue();
    await page.getByLabel("تاریخ فاکتور").fill("۱۴۹۰/۰۱/۰۱");
    await page.getByRole("button", { name: "ثبت فروش" }).click();
    await expect(refusal(page)).toContainText("این تاریخ نمی‌تواند در آینده باشد.");
    await expect(page.getByLabel("شماره فاکتور")).toHaveValue("۹۰۱");
    await page.getByLabel("تاریخ فاکتور").fill(today);
    await page.getByRole("button", { name: "ثبت فروش" }).click();
    await expect(said(page)).toContainText("فروش شما ثبت شد.");
    await expect(page.getByRole("heading", gap("۱ فاکتور تا سطح دو"))).toBeVisible();
    await expect(page.getByRole("region", { name: "آخرین فروش‌ها" })).toContainText("۲٬۵۰۰٬۰۰۰ تومان");
  });

  await test.step("nothing else of the portal is there", async () => {
    const paths = (await portalPages())
      .map(({ path }) => path)
      .filter((path) => !["/", "/me", "/profile", "/queue", "/inbox"].includes(path));
    const cases = [own.code, await ownCode()].flatMap((code) =>
      ["", "/promotion", "/loans", "/services", "/account"].map((part) => `/entrepreneurs/${code}${part}`),
    );
    const found: string[] = [];
    for (const path of [...paths, ...cases, "/caseload", "/entrepreneurs", "/beneficiaries"]) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      if (answer.status() !== 404) found.push(`${path}: ${answer.status()}`);
    }
    expect(found).toEqual([]);
    await page.goto("/");
    await expect(page).toHaveURL(/\/me$/);
    await page.goto("/profile");
    await expect(page.getByRole("heading", { name: "تغییر گذرواژه" })).toHaveCount(0);
  });

  await test.step("the caseworker sees the sale", async () => {
    await caseworker.goto(`/entrepreneurs/${own.code}`);
    await expect(caseworker.getByRole("main")).toContainText("۲٬۵۰۰٬۰۰۰");
  });

  await test.step("neither another site nor an address ends the session", async () => {
    const foreign = { headers: { "sec-fetch-site": "cross-site" }, maxRedirects: 0 };
    expect((await page.request.post("/api/sign-out", foreign)).status()).toBe(403);
    expect((await page.request.get("/api/sign-out")).status()).toBe(405);
    await page.goto("/me");
    await expect(page).toHaveURL(/\/me$/);
  });

  await test.step("signing out forgets what was typed on the phone", async () => {
    await page.goto("/me");
    await page.getByLabel("خریدار").fill("خریدار نیمه‌تمام");
    await page.locator("summary").filter({ hasText: own.name }).click();
    await page.getByRole("button", { name: "خروج از سامانه" }).click();
    await expect(page).toHaveURL(/\/sign-in\?done=signed-out/);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("نیمه‌تمام");
    await page.goto("/me");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fme$/);
  });
});

test("a closed account ends at once, and no code opens it", async ({ page, openAs }) => {
  const own = await prepareOwnCase();
  const officer = await openAs(own.people.officer);
  await officer.goto(`/entrepreneurs/${own.code}/account`);
  await officer.getByRole("button", { name: "گشودن حساب" }).click();
  await expect(said(officer)).toContainText("حساب باز است.");
  await askForCode(page, own.mobile);
  await enterCode(page, await shownCode(page));
  await expect(page).toHaveURL(/\/me$/);

  await officer.getByRole("button", { name: "بستن حساب" }).click();
  await expect(said(officer)).toContainText("حساب بسته شد");
  await page.goto("/me");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fme$/);
  await askForCode(page, own.mobile);
  await enterCode(page, await shownCode(page));
  await expect(refusal(page)).toContainText("این کد درست نیست.");
});

test("an account needs a consent, and a number that nobody else signs in with", async ({ openAs }) => {
  const [own, other] = [await prepareOwnCase(), await prepareOwnCase()];
  const person = "beneficiary_id = (SELECT beneficiary_id FROM entrepreneur WHERE code = $1)";
  await ownerRows(`UPDATE beneficiary_consent SET withdrawn_on = $2 WHERE ${person}`, [
    own.code,
    todayInTehran(new Date()),
  ]);
  const officer = await openAs(own.people.officer);
  await officer.goto(`/entrepreneurs/${own.code}/account`);
  await expect(officer.getByRole("main")).toContainText("رضایت این شخص ثبت نشده است.");
  await expect(officer.getByRole("button", { name: "گشودن حساب" })).toHaveCount(0);

  const first = await openAs(other.people.caseworker);
  await first.goto(`/entrepreneurs/${other.code}/account`);
  await first.getByRole("button", { name: "گشودن حساب" }).click();
  await expect(said(first)).toContainText("حساب باز است.");
  const third = await prepareOwnCase();
  await ownerRows(
    "UPDATE beneficiary SET mobile = $2 WHERE id = (SELECT beneficiary_id FROM entrepreneur WHERE code = $1)",
    [third.code, other.mobile],
  );
  const second = await openAs(third.people.caseworker);
  await second.goto(`/entrepreneurs/${third.code}/account`);
  await second.getByRole("button", { name: "گشودن حساب" }).click();
  await expect(refusal(second)).toContainText("برای کارآفرین دیگری حساب گشوده شده است");
});

test("the way in works without scripts, tells nothing about a number, and asks for patience", async ({
  browser,
}) => {
  const own = await prepareOwnCase();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await askForCode(page, own.mobile); // has no account
  await expect(page.getByRole("main")).toContainText(
    "در سامانه حساب داشته باشد، کدی شش‌رقمی به آن پیامک می‌شود",
  );
  await page.getByRole("button", { name: "فرستادن کد تازه" }).click();
  await expect(refusal(page)).toContainText("کمتر از یک دقیقه پیش");
  await enterCode(page, "12");
  await expect(page.getByRole("main")).toContainText("کد شش رقم دارد");
  await page.goto("/sign-in/code");
  await enterCode(page, await shownCode(page));
  await expect(page.getByRole("main")).toContainText("این کد درست نیست.");
  await page.getByRole("link", { name: "شمارهٔ دیگری می‌نویسم" }).click();
  await page.getByLabel("شمارهٔ همراه").fill("۱۲۳");
  await page.getByRole("button", { name: "فرستادن کد" }).click();
  await expect(refusal(page)).toContainText("شماره همراه باید یازده رقم باشد");
  await expect(page.getByLabel("شمارهٔ همراه")).toHaveValue("۱۲۳");
  await context.close();
});
