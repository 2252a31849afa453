import { availableParallelism } from "node:os";
import process from "node:process";
import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./tests/support/browser";

/** What does not depend on the screen is shown once: on the desktop, or on the phone where that is what people use. */
const once = {
  desktop: [
    ...["accessibility", "first-load", "licensing-attacks", "licensing-colleagues", "licensing-later"],
    ...["licensing-nothing-lost", "licensing-office", "licensing-silence", "no-javascript"],
    ...["nonsense-addresses", "nothing-lost", "pages-by-role", "wrong-input", "beneficiary-import"],
  ],
  phone: ["offline"],
};
const files = (names: string[]) => names.map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/portal-setup.ts",
  workers: Math.min(4, Math.max(2, availableParallelism() - 1)),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Ends what hangs; whoever shares the machine with others is slow, and has not failed.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.PORTAL_TEST_URL,
    launchOptions: await browserLaunch(),
    locale: "fa-IR",
    timezoneId: "Asia/Tehran",
    // A trace of every test takes a fifth of the time: who looks into a failure asks for it (`--trace=on`).
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "desktop",
      testIgnore: files(once.phone),
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testIgnore: files(once.desktop),
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
