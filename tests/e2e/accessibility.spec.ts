import type { Page } from "@playwright/test";
import { fillSignIn } from "@/tests/support/personas";
import { refusal } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { faults } from "./support/looked-at";
import { askForCode, enterCode, ownMobile } from "./support/own-case";
import { caseTurns, licensingTurns, mostActiveOf, portalPages } from "./support/pages";
import { currentMonth, monthsAgo, preparePlace } from "./support/place";

test.describe.configure({ mode: "parallel" });

/** Whose page differs by what they may do there, beside the one reader that every page is looked at with. */
const further = [
  { account: "mashhad.office", path: `/centers/mashhad-1/months/${monthsAgo(1)}` },
  { account: "khorasan-razavi.employment", path: `/centers/mashhad-4/months/${monthsAgo(1)}` },
  { account: "khorasan-razavi.manager", path: `/centers/mashhad-1/months/${monthsAgo(3)}` },
  { account: "mashhad.member", path: `/centers/birjand-1/months/${currentMonth}` },
  { account: "mashhad.caseworker", path: "/" },
  { account: "hq.employment", path: "/" },
  { account: "mashhad.entrepreneur", path: "/profile" },
  { account: "auditor", path: "/panel" },
];
type Visit = { account: string; path: string };
const isOf = (pattern: RegExp) => (visit: Visit) => pattern.test(visit.account);
const isCase = ({ path }: Visit) => /^\/(entrepreneurs|beneficiaries|caseload)\b/.test(path);
const isOfficer = isOf(/employment|office|manager|participation|member|caseworker|auditor/);
const groups: Record<string, (visit: Visit) => boolean> = {
  "a board": isOf(/executive/),
  "offices and overseers": (visit) => isOfficer(visit) && !isCase(visit),
  cases: isCase,
  "the administrator": isOf(/^administrator$/),
  "an entrepreneur": isOf(/entrepreneur$/),
};

for (const [group, belongs] of Object.entries(groups)) {
  test(`axe finds nothing on the pages of ${group}`, async ({ openAs }) => {
    const pages = (await portalPages())
      .filter(({ path }) => !path.startsWith("/api/"))
      .map(({ path, readers }) => ({ path, account: mostActiveOf(readers) }));
    const windows = new Map<string, Page>();
    const found: string[] = [];
    for (const { account, path } of [
      ...pages,
      ...further,
      ...(await licensingTurns()),
      ...(await caseTurns()),
    ].filter(belongs)) {
      const page = windows.get(account) ?? (await openAs(account));
      windows.set(account, page);
      await page.goto(path);
      await page
        .locator("main details")
        .evaluateAll((all) => all.forEach((part) => ((part as HTMLDetailsElement).open = true)));
      found.push(...(await faults(page, `${account} ${path}`)));
    }
    expect(found).toEqual([]);
  });
}

test("axe finds nothing on the pages of a visitor, and on a refused form", async ({ page, openAs }) => {
  const found: string[] = [];
  for (const path of [
    "/verify",
    "/verify/1",
    "/found",
    "/found?province=IR-09",
    "/offline",
    "/sign-in/code",
    "/sign-in",
  ]) {
    await page.goto(path);
    found.push(...(await faults(page, path)));
  }
  await fillSignIn(page, "nobody.here", "Wrong-password-1");
  await expect(refusal(page)).toBeFocused();
  found.push(...(await faults(page, "/sign-in, refused")));
  await askForCode(page, ownMobile());
  await enterCode(page, "1");
  await expect(refusal(page)).toBeFocused();
  found.push(...(await faults(page, "/sign-in/code, a code refused")));
  const place = await preparePlace();
  const executive = await openAs(place.people.executive);
  await executive.goto(place.newEntry(2));
  await executive.getByRole("button", { name: "ثبت خدمت", exact: true }).click();
  await expect(refusal(executive)).toBeFocused();
  found.push(...(await faults(executive, "an empty entry, refused")));
  expect(found).toEqual([]);
});

test("the keyboard reaches the text, and from a refusal the field concerned", async ({ openAs }) => {
  const place = await preparePlace();
  const page = await openAs(place.people.executive);
  await page.goto(place.newEntry(1));
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "رفتن به متن صفحه" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await page.getByRole("button", { name: "ثبت خدمت", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(refusal(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("عنوان")).toBeFocused();
});
