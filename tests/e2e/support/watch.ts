import type { BrowserContext } from "@playwright/test";

type Watched = {
  /** The window is meant to lose its line, its session and answers: what the browser itself says about that is no fault. */
  losesLine?: boolean;
};

const LOST = /net::ERR_(INTERNET_DISCONNECTED|FAILED|ABORTED)|status of 401/;

/** Collects what must never happen in a window, as text; a page that is not there may say so, and a form that is refused. */
export function watch(context: BrowserContext, { losesLine = false }: Watched = {}): string[] {
  const problems: string[] = [];
  const told = new Set<string>();
  context.on("response", (response) => {
    const request = response.request();
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
    if (
      [404, 422].includes(response.status()) &&
      (request.isNavigationRequest() || request.method() === "POST")
    ) {
      told.add(response.url());
    }
  });
  context.on("console", (message) => {
    if (message.type() !== "error" && !/Content Security Policy/i.test(message.text())) return;
    if (losesLine && LOST.test(message.text())) return;
    if (/status of (404|422)/.test(message.text()) && told.has(message.location().url)) return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (failure) => problems.push(`uncaught: ${String(failure.error())}`));
  return problems;
}
