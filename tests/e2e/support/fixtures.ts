import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { type Cookies, cookiesOf } from "@/tests/support/personas";
import { watch } from "./watch";

type People = {
  /** A new window of somebody who is signed in already. */
  openAs: (username: string) => Promise<Page>;
  /** The same with a session of its own, for tests that cut the line, lose answers and sign out. */
  openOffline: (username: string) => Promise<Page>;
};
type Sessions = { sessionOf: (username: string) => Promise<Cookies> };

/** Every window is watched: a console error, an uncaught error or an answer of 500 fails the test. */
export const test = base.extend<People, Sessions>({
  sessionOf: [
    async ({}, use) => {
      const known = new Map<string, Promise<Cookies>>();
      await use((username) => {
        const session = known.get(username) ?? cookiesOf(username);
        known.set(username, session);
        return session;
      });
    },
    { scope: "worker" },
  ],
  context: async ({ context }, use) => {
    const problems = watch(context);
    await use(context);
    expect(problems, "console, errors and answers").toEqual([]);
  },
  openAs: async ({ browser, sessionOf }, use) => {
    const opened: { context: BrowserContext; problems: string[] }[] = [];
    await use(async (username) => {
      const context = await browser.newContext({ storageState: await sessionOf(username) });
      opened.push({ context, problems: watch(context) });
      return context.newPage();
    });
    for (const { context, problems } of opened) {
      await context.close();
      expect(problems, "console, errors and answers").toEqual([]);
    }
  },
  openOffline: async ({ browser }, use) => {
    const opened: { context: BrowserContext; problems: string[] }[] = [];
    await use(async (username) => {
      const context = await browser.newContext({ storageState: await cookiesOf(username) });
      opened.push({ context, problems: watch(context, { losesLine: true }) });
      return context.newPage();
    });
    for (const { context, problems } of opened) {
      await context.close();
      expect(problems, "console, errors and answers").toEqual([]);
    }
  },
});

export { expect };
