import type { BrowserContext } from "@playwright/test";

/** Collects what must never happen in a window, as text; a page asked for that is not there may say so. */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  const missing = new Set<string>();
  context.on("response", (response) => {
    const request = response.request();
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
    if (response.status() === 404 && (request.isNavigationRequest() || request.method() === "POST")) {
      missing.add(response.url());
    }
  });
  context.on("console", (message) => {
    if (message.type() !== "error" && !/Content Security Policy/i.test(message.text())) return;
    if (/status of 404/.test(message.text()) && missing.has(message.location().url)) return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (failure) => problems.push(`uncaught: ${String(failure.error())}`));
  return problems;
}
