import process from "node:process";
import type { Page, Route } from "@playwright/test";
import { browserLaunch } from "@/tests/support/browser";
import { fillSignIn, signIn } from "@/tests/support/personas";
import { countRecords, createSeller, endSessions, prepareCaseload } from "./support/caseload";
import { refusal } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import {
  fillCallWithoutAnswer,
  fillSale,
  fillVisit,
  killed,
  queued,
  readyForTheVillage,
  recordPath,
} from "./support/offline";

test.describe.configure({ mode: "parallel" });

const RECORDINGS = "**/api/recordings";
const mark = (page: Page) => page.getByRole("link", { name: /مورد در صف فرستادن/ });
const lines = (page: Page) => page.getByRole("listitem").filter({ hasText: "نوشته‌شده در" });

test("three forms filled in without a connection outlive a killed tab and are recorded once each", async ({
  openOffline,
}) => {
  const { caseworker, people } = await prepareCaseload();
  const [first, second] = people;
  const page = await openOffline(caseworker);
  const context = page.context();
  await page.goto(recordPath(first!.code, "salesInvoice"));
  await readyForTheVillage(page);

  await context.setOffline(true);
  await fillSale(page, "۱۲");
  await expect(queued(page)).toBeVisible();
  await expect(mark(page)).toHaveText("۱ مورد در صف فرستادن");

  // Opened out of what the browser keeps: no page of the portal can be reached.
  await page.goto(recordPath(first!.code, "visit"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`ثبت برای ${first!.name}`);
  await fillVisit(page, "کارگاه را دیدم");
  await expect(queued(page)).toBeVisible();
  await page.getByRole("link", { name: second!.name }).click();
  await page.getByRole("link", { name: "تماس" }).click();
  await fillCallWithoutAnswer(page);
  await expect(queued(page)).toBeVisible();
  await expect(lines(page)).toHaveCount(3);
  expect(await countRecords(first!.code)).toMatchObject({ sales: 0, visits: 0 });

  const again = await killed(page, context);
  await again.goto("/queue");
  await expect(lines(again)).toHaveCount(3);
  await context.setOffline(false);
  await again.reload();
  await expect(again.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  await expect.poll(() => countRecords(first!.code)).toEqual({ sales: 1, visits: 1, calls: 0, keys: 2 });
  expect(await countRecords(second!.code)).toEqual({ sales: 0, visits: 0, calls: 1, keys: 1 });

  await again.goto(`/entrepreneurs/${first!.code}`);
  await expect(mark(again)).toHaveCount(0);
  await expect(again.getByText("کارگاه را دیدم")).toBeVisible();
});

test("an answer lost on its way back is asked for again and makes nothing new", async ({ openOffline }) => {
  const { caseworker, people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const page = await openOffline(caseworker);
  await page.goto(recordPath(code, "visit"));
  let lost = 0;
  const lose = async (route: Route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    lost += 1;
    await route.abort();
  };
  await page.route(RECORDINGS, lose);
  await fillVisit(page, "پاسخ در راه گم شد");
  await expect(queued(page)).toBeVisible();
  expect(lost).toBe(1);
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });

  await page.unroute(RECORDINGS);
  await page.goto("/queue");
  await expect(page.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
});

test("a tab killed while it sends, and two tabs that send at once, record once", async ({ openOffline }) => {
  const { caseworker, people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const page = await openOffline(caseworker);
  const context = page.context();
  await page.goto(recordPath(code, "visit"));
  const reached = new Promise<void>((resolve) => {
    void page.route(RECORDINGS, async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      await route.fetch();
      resolve(); // and never an answer
    });
  });
  await fillVisit(page, "نیمه‌کاره");
  await reached;
  const [one, two] = [await killed(page, context), await context.newPage()];
  await Promise.all([one.goto("/queue"), two.goto("/queue")]);
  for (const tab of [one, two]) await expect(tab.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
});

test("what the portal refuses stays, and is corrected or thrown away by the person", async ({
  openOffline,
}) => {
  const { caseworker, people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const page = await openOffline(caseworker);
  const context = page.context();
  await page.goto(recordPath(code, "visit"));
  await readyForTheVillage(page);
  await context.setOffline(true);
  await page.getByLabel("تاریخ بازدید").fill("۱۴۴۰/۰۱/۰۱");
  await fillVisit(page, "هنوز نیامده است");
  await expect(queued(page)).toBeVisible();
  await context.setOffline(false);
  // The form comes back with its message as soon as the answer is known.
  await expect(refusal(page)).toContainText("نمی‌تواند در آینده باشد");

  await page.goto("/queue");
  await expect(lines(page)).toContainText("پذیرفته نشد");
  await expect(lines(page)).toContainText("نمی‌تواند در آینده باشد");
  await page.getByRole("link", { name: "اصلاح و فرستادن" }).click();
  await expect(refusal(page)).toContainText("نمی‌تواند در آینده باشد");
  await expect(page.getByLabel("یادداشت")).toHaveValue("هنوز نیامده است");
  await page.getByLabel("تاریخ بازدید").fill("۱۴۰۵/۰۵/۰۱");
  await fillVisit(page, "اصلاح شد");
  await expect(page).toHaveURL(new RegExp(`/entrepreneurs/${code}\\?done=visit`));
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });

  await page.goto(recordPath(code, "visit"));
  await page.getByLabel("تاریخ بازدید").fill("دیروز");
  await fillVisit(page, "هرگز");
  await expect(refusal(page)).toBeVisible();
  await page.goto("/queue");
  await page.getByRole("button", { name: "دور ریختن" }).click();
  await page.getByRole("button", { name: "دور بریز" }).click();
  await expect(page.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  await page.goto(recordPath(code, "visit"));
  await expect(page.getByLabel("یادداشت")).toHaveValue("");
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
});

test("whoever signs in on the same phone neither sees nor sends it; it waits for its own person", async ({
  openOffline,
}) => {
  const { caseworker, colleague, people } = await prepareCaseload(1);
  const { code, name } = people[0]!;
  const page = await openOffline(caseworker);
  const context = page.context();
  await page.goto(recordPath(code, "visit"));
  await readyForTheVillage(page);
  await page.route(RECORDINGS, (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await fillVisit(page, "مال من است");
  await expect(queued(page)).toBeVisible();

  // Signing out shows first what is unsent.
  await page.goto("/");
  await page.locator("summary.user-summary").click();
  await page.getByRole("button", { name: "خروج از سامانه" }).click();
  await expect(page.getByText("هنوز خارج نشده‌اید")).toBeVisible();
  await expect(lines(page)).toHaveCount(1);
  await page.getByRole("button", { name: "خروج، با نگه داشتن این موارد" }).click();
  await expect(page.getByText("از سامانه خارج شدید.")).toBeVisible();
  await page.unroute(RECORDINGS);

  await fillSignIn(page, colleague);
  await page.getByRole("heading", { name: /^سلام/ }).waitFor();
  await page.goto("/queue");
  await expect(page.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  await context.setOffline(true);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ارتباط با سامانه برقرار نیست");
  await expect(page.getByText(name)).toHaveCount(0);
  await context.setOffline(false);
  expect(await countRecords(code)).toMatchObject({ visits: 0, keys: 0 });

  await page.goto("/");
  await page.locator("summary.user-summary").click();
  await page.getByRole("button", { name: "خروج از سامانه" }).click();
  await expect(page.getByText("از سامانه خارج شدید.")).toBeVisible();
  await fillSignIn(page, caseworker);
  await page.getByRole("heading", { name: /^سلام/ }).waitFor();
  await expect.poll(() => countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
});

test("an ended session keeps everything and asks to sign in again", async ({ openOffline }) => {
  const { caseworker, people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const page = await openOffline(caseworker);
  await page.goto(recordPath(code, "visit"));
  await readyForTheVillage(page);
  await endSessions(caseworker);
  await fillVisit(page, "نشست گذشته بود");
  await expect(queued(page)).toBeVisible();
  await page.goto("/queue");
  await fillSignIn(page, caseworker);
  await expect(page.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
});

test("an entrepreneur's own sale goes the same way", async ({ openOffline }) => {
  const { people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const page = await openOffline(await createSeller(people[0]!));
  const context = page.context();
  await page.goto("/me");
  await readyForTheVillage(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel("مبلغ فاکتور").fill("۱۲۰۰۰۰");
  await page.getByLabel("شماره فاکتور").fill("۷");
  await page.getByRole("button", { name: "ثبت فروش" }).click();
  await expect(queued(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("فرستاده و ثبت شد.")).toBeVisible();
  expect(await countRecords(code)).toMatchObject({ sales: 1, keys: 1 });
});

test("a new build takes the place of the old one, whole", async ({ openOffline }) => {
  const { caseworker, people } = await prepareCaseload(1);
  const page = await openOffline(caseworker);
  await page.goto(recordPath(people[0]!.code, "visit"));
  await readyForTheVillage(page);
  const kept = () => page.evaluate(() => caches.keys());
  const [before] = await kept();
  expect(before).toMatch(/^portal-[0-9a-f]{12}$/);
  await page.evaluate(() => navigator.serviceWorker.register("/sw.js?build=next"));
  await expect.poll(kept).toEqual(["portal-next"]);
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`ثبت برای ${people[0]!.name}`);
  const pages = await page.evaluate(async () => {
    const cache = await caches.open("portal-next");
    const addresses = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    return addresses.filter((path) => !path.startsWith("/_next/static/"));
  });
  expect(pages.sort(), "no page of anybody is kept").toEqual(["/icon.svg", "/icons.svg", "/offline"]);
});

test("a closed browser loses nothing", async ({ playwright, viewport }, info) => {
  const { caseworker, people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const open = async () =>
    playwright.chromium.launchPersistentContext(info.outputPath("profile"), {
      ...(await browserLaunch()),
      baseURL: process.env.PORTAL_TEST_URL,
      viewport,
    });
  const first = await open();
  const page = await first.newPage();
  await signIn(page, caseworker);
  await page.goto(recordPath(code, "visit"));
  await readyForTheVillage(page);
  await first.setOffline(true);
  await fillVisit(page, "پیش از بستن مرورگر");
  await expect(queued(page)).toBeVisible();
  await first.close();
  expect(await countRecords(code)).toMatchObject({ visits: 0 });

  const second = await open();
  const later = await second.newPage();
  await later.goto("/queue");
  await expect(later.getByText("چیزی در صف فرستادن نیست.")).toBeVisible();
  await expect.poll(() => countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
  await second.close();
});

test("without scripts the form is sent as ever", async ({ browser, sessionOf }) => {
  const { caseworker, people } = await prepareCaseload(1);
  const { code } = people[0]!;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await sessionOf(caseworker),
  });
  const page = await context.newPage();
  await page.goto(recordPath(code, "visit"));
  await fillVisit(page, "بی‌جاوااسکریپت");
  await expect(page).toHaveURL(new RegExp(`/entrepreneurs/${code}\\?done=visit`));
  expect(await countRecords(code)).toMatchObject({ visits: 1, keys: 1 });
  await context.close();
});

test("signing out with nothing unsent leaves nothing behind", async ({ openOffline }) => {
  const { caseworker, people } = await prepareCaseload(1);
  const page = await openOffline(caseworker);
  await page.goto(recordPath(people[0]!.code, "visit"));
  await readyForTheVillage(page);
  await page.goto("/");
  await page.locator("summary.user-summary").click();
  await page.getByRole("button", { name: "خروج از سامانه" }).click();
  await expect(page.getByText("از سامانه خارج شدید.")).toBeVisible();
  const left = await page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    drafts: localStorage.length,
  }));
  expect(left).toEqual({ caches: 0, databases: 0, drafts: 0 });
});
