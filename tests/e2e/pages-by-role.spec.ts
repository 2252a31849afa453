import { plainVisitor } from "@/tests/support/plain-visitor";
import { expect, test } from "./support/fixtures";
import { accounts, entrepreneurs, portalPages } from "./support/pages";

test.describe.configure({ mode: "parallel" });

for (const account of [...accounts, ...entrepreneurs]) {
  const onlySelf = entrepreneurs.includes(account);
  test(`${account} reads exactly the pages of the role, and finds only them in the navigation`, async ({
    openAs,
  }) => {
    const visitor = await plainVisitor(account);
    const pages = await portalPages();
    const wrong: string[] = [];
    for (const { path, readers } of pages) {
      // Who has only the own business is led there from the first page.
      const expected = onlySelf && path === "/" ? 307 : readers.includes(account) ? 200 : 404;
      const { status } = await visitor.get(path);
      if (status !== expected) wrong.push(`${path}: ${status} instead of ${expected}`);
    }
    visitor.close();
    expect(wrong).toEqual([]);

    const page = await openAs(account);
    await page.goto("/");
    const links = page.getByRole("navigation", { name: "بخش‌های سامانه" }).getByRole("link");
    const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const parts = [
      "/",
      "/caseload",
      "/panel",
      "/centers",
      // a caseworker's own are the caseload
      ...(account.endsWith("caseworker") ? [] : ["/entrepreneurs"]),
      "/beneficiaries",
      "/licenses",
      "/partners",
      "/reports",
      "/payments",
      pages.map(({ path }) => path).find((path) => /^\/plans\/\d{4}$/.test(path)),
      "/settings/policies",
      "/audit",
      "/me",
      "/settings/users",
      "/settings/organisation",
    ];
    const open = pages.filter(({ path, readers }) => parts.includes(path) && readers.includes(account));
    expect(shown.toSorted()).toEqual(open.map(({ path }) => path).toSorted());
    await expect(links.first()).toHaveAccessibleName(onlySelf ? "کسب‌وکار من" : "میز کار");
  });
}

test("a visitor who has not signed in is sent to sign in, and afterwards to the page asked for", async ({
  page,
}) => {
  const visitor = await plainVisitor();
  for (const { path } of await portalPages()) {
    const { status, location } = await visitor.get(path);
    if (path.startsWith("/api/")) {
      expect(status, path).toBe(404);
      continue;
    }
    expect(status, path).toBe(307);
    expect(location, path).toMatch(/^(http:\/\/[^/]+)?\/sign-in(\?next=|$)/);
  }
  visitor.close();
  await page.goto("/plans/1405/mashhad-1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ورود به سامانه");
});

test("what does not exist and what lies elsewhere look the same", async ({ openAs }) => {
  const page = await openAs("birjand.executive");
  const textAt = async (path: string) => {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    return page.getByRole("main").innerText();
  };
  const nowhere = await textAt("/centers/nowhere-1");
  for (const { path } of (await portalPages()).filter(({ path }) => path.startsWith("/centers/"))) {
    expect(await textAt(path), path).toBe(nowhere);
  }
  expect(await textAt("/no-such-page")).toContain("این صفحه یافت نشد");
});
