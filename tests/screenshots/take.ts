/** `npm run screenshots`: the pictures of the README, taken from a portal with the demo data. */
import path from "node:path";
import process from "node:process";
import { chromium } from "@playwright/test";
import { DEMO_PASSWORD } from "@/lib/domain/account/demo-accounts";
import { lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { mashhadApplications, mashhadCases } from "../e2e/support/pages";
import { ownerRows } from "../e2e/support/place";
import { browserLaunch } from "../support/browser";
import setUp from "../support/portal-setup";

const [twoBack = "", lastMonth = "", thisMonth = ""] = lastMonths(monthAt(new Date()), 3);
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** at 96 pixels an inch */
const A4_WIDTH = 794;

type Picture = {
  name: string;
  as: string;
  at: string;
  size: typeof desk;
  tall?: number;
  dark?: boolean;
  /** as it comes out of the printer, A4 */
  printed?: boolean;
  /** only this part of the page */
  part?: string;
};
const pictures: Picture[] = [
  { name: "dashboard", as: "mashhad.office", at: "/", size: desk },
  { name: "month", as: "mashhad.executive", at: `/centers/mashhad-1/months/${thisMonth}`, size: desk },
  { name: "panel", as: "hq.employment", at: `/panel?month=${lastMonth}`, size: desk, tall: 1800 },
  {
    name: "panel-dark",
    as: "khorasan-razavi.manager",
    at: `/panel?month=${twoBack}`,
    size: desk,
    dark: true,
  },
  { name: "month-phone", as: "mashhad.executive", at: `/centers/mashhad-1/months/${thisMonth}`, size: phone },
  {
    name: "entry-phone",
    as: "mashhad.executive",
    at: `/centers/mashhad-1/months/${thisMonth}/entries/new?service=2`,
    size: phone,
  },
  {
    name: "review-phone-dark",
    as: "mashhad.office",
    at: `/centers/mashhad-1/months/${lastMonth}`,
    size: phone,
    dark: true,
  },
  { name: "centers-phone-dark", as: "khorasan-razavi.employment", at: "/centers", size: phone, dark: true },
  { name: "caseload-phone", as: "mashhad.caseworker", at: "/caseload", size: phone, tall: 1500 },
  { name: "plan", as: "khorasan-razavi.employment", at: `/plans/${thisMonth.slice(0, 4)}`, size: desk },
  { name: "reports", as: "hq.employment", at: "/reports", size: desk },
];

/** Applications have numbers only once the demonstration is there. */
async function licensingPictures(): Promise<Picture[]> {
  const { draft, underReview, licensed } = await mashhadApplications();
  return [
    { name: "application", as: "mashhad.office", at: `/licenses/${draft}`, size: phone, tall: 1500 },
    {
      name: "application-review",
      as: "khorasan-razavi.employment",
      at: `/licenses/${underReview}/review`,
      size: phone,
      tall: 1500,
    },
    {
      name: "license",
      as: "khorasan-razavi.participation",
      at: `/licenses/${licensed}/license`,
      size: desk,
      tall: 1600,
      part: "article",
    },
  ];
}

async function casePictures(): Promise<Picture[]> {
  const { indebted } = await mashhadCases();
  const at = `/entrepreneurs/${indebted}`;
  return [
    { name: "entrepreneur-phone", as: "mashhad.caseworker", at, size: phone, tall: 1500 },
    {
      name: "sale-phone",
      as: "mashhad.caseworker",
      at: `${at}/record?kind=salesInvoice`,
      size: phone,
      tall: 1500,
    },
  ];
}

async function moneyPictures(): Promise<Picture[]> {
  const [batch] = await ownerRows<{ number: string }>(
    "SELECT number FROM payment_batch WHERE province_id = 'IR-09' AND status = 'prepared' ORDER BY number LIMIT 1",
    [],
  );
  const [sent] = await ownerRows<{ month: string }>(
    "SELECT month FROM monthly_report WHERE province_id = 'IR-09' AND sent_at IS NOT NULL ORDER BY month DESC LIMIT 1",
    [],
  );
  if (!batch || !sent) throw new Error("the demonstration lacks a batch or a report");
  return [
    { name: "batch", as: "khorasan-razavi.manager", at: `/payments/${batch.number}`, size: desk, tall: 1300 },
    {
      name: "report-letter",
      as: "khorasan-razavi.employment",
      at: `/reports/${sent.month}/IR-09`,
      size: desk,
      tall: 1123,
      printed: true,
    },
  ];
}

const tearDown = await setUp();
const launch = await browserLaunch();
const browser = await chromium.launch({ ...launch, args: ["--no-sandbox"] });
try {
  for (const { name, as, at, size, dark = false, tall = 0, printed = false, part } of [
    ...pictures,
    ...(await licensingPictures()),
    ...(await casePictures()),
    ...(await moneyPictures()),
  ]) {
    const page = await browser.newPage({
      baseURL: process.env.PORTAL_TEST_URL,
      viewport: { width: printed ? A4_WIDTH : size.width, height: tall || size.height },
      colorScheme: dark ? "dark" : "light",
      locale: "fa-IR",
      timezoneId: "Asia/Tehran",
      deviceScaleFactor: size === phone ? 2 : 1,
    });
    await page.goto(`/sign-in?next=${encodeURIComponent(at)}`);
    await page.getByLabel("نام کاربری").fill(as);
    await page.getByRole("textbox", { name: "گذرواژه" }).fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: "ورود" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    await page.mouse.move(0, 0);
    if (printed) {
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => (document.body.style.padding = "12mm"));
    }
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(import.meta.dirname, `${name}.jpg`);
    await (part ? page.locator(part).first() : page).screenshot({ path: file, type: "jpeg", quality: 82 });
    process.stdout.write(`${name}.jpg\n`);
    await page.close();
  }
} finally {
  await browser.close();
  await tearDown();
}
process.exit(0);
