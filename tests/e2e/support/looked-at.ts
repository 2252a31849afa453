import type { CDPSession, Page } from "@playwright/test";
import axe from "axe-core";

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROWEST = { width: 320, height: 640 };

/** What is wrong with the page that is open, by axe and by its width: on a desktop, then as a phone shows it, down to the narrowest. */
export async function faults(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (size: string, colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const fault of await runAxe(page, colorScheme))
      found.push(`${where}, ${size}, ${colorScheme}: ${fault}`);
  };
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(axe.source);
  await look("desktop", "dark");
  await look("desktop", "light");
  await become(page, devtools, PHONE, true);
  await look("phone", "light");
  await look("phone", "dark");
  await page.setViewportSize(NARROWEST);
  if (await page.evaluate(scrollsSideways)) found.push(`${where}: scrolls sideways`);
  for (const text of await page.evaluate(cutOff)) found.push(`${where}: «${text}» is cut off`);
  await become(page, devtools, DESKTOP, false);
  await devtools.detach();
  return found;
}

/** All rules in light; in dark what a colour can break. */
const runAxe = (page: Page, colorScheme: "light" | "dark"): Promise<string[]> =>
  page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(" | ")}`);
    },
    {
      resultTypes: ["violations" as const],
      ...(colorScheme === "dark" ? { runOnly: ["color-contrast"] } : {}),
    },
  );

/** A finger is a coarser pointer than a mouse, and styles ask for it. */
async function become(page: Page, devtools: CDPSession, size: typeof PHONE, isTouched: boolean) {
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: isTouched });
  await page.setViewportSize(size);
  const isCoarse = await page.evaluate(() => matchMedia("(pointer: coarse)").matches);
  if (isCoarse !== isTouched) throw new Error(`the pointer is ${isCoarse ? "coarse" : "fine"}`);
}

const scrollsSideways = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

/** What sticks out of the card that a row is on a phone, or does not fit its place at the bottom edge. */
function cutOff(): string[] {
  const words = ({ textContent }: Element) => (textContent ?? "").trim().slice(0, 40);
  const outside = [...document.querySelectorAll("main .data-table > tbody > tr")].flatMap((row) => {
    const card = row.getBoundingClientRect();
    return [...row.querySelectorAll("*")].filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return width > 1 && (left < card.left - 1 || right > card.right + 1);
    });
  });
  const places = [...document.querySelectorAll(".nav-item > span")].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  return [...outside, ...places].map(words);
}
