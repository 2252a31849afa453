import type { Locator, Page } from "@playwright/test";

/** The line of the first page that leads to a work that waits. */
export const todo = (page: Page, title: string, name: string): Locator =>
  page.getByRole("link", { name: new RegExp(`${title}.*${name}`, "s") });
