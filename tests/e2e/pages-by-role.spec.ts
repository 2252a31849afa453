import { expect, test } from "./support/fixtures";
import { accounts, entrepreneurs, portalPages } from "./support/pages";

test.describe.configure({ mode: "parallel" });
test.use({ trace: "off" }); // hundreds of requests: the list of what is wrong says more, sooner
test.skip(({ isMobile }) => isMobile, "who may read what does not depend on the screen");

for (const account of [...accounts, ...entrepreneurs]) {
  const onlySelf = entrepreneurs.includes(account);
  test(`${account} reads exactly the pages of the role, and finds only them in the navigation`, async ({
    openAs,
  }) => {
    const page = await openAs(account);
    const pages = await portalPages();
    const wrong: string[] = [];
    for (const { path, readers } of pages) {
      // Who has only the own business is led there from the first page.
      const expected = onlySelf && path === "/" ? 307 : readers.includes(account) ? 200 : 404;
      const answer = await page.request.get(path, { maxRedirects: 0 });
      if (answer.status() !== expected) wrong.push(`${path}: ${answer.status()} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);

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
  request,
}) => {
  for (const { path } of await portalPages()) {
    const answer = await request.get(path, { maxRedirects: 0 });
    if (path.startsWith("/api/")) {
      expect(answer.status(), path).toBe(404);
      continue;
    }
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location, path).toMatch(/^(http:\/\/[^/]+)?\/sign-in(\?next=|$)/);
  }
  await page.goto("/centers/mashhad-1/targets");
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
