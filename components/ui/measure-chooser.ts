import { type Markup, markup } from "./markup";

type Choice = { key: string; label: string; href: string };

/** What a picture shows, as a row of links; the address says which. */
export const measureChooser = (choices: readonly Choice[], chosen: string): Markup =>
  markup`<nav aria-label="سنجهٔ نقشه" class="print:hidden"><ul class="choices">${choices.map(
    ({ key, label, href }) =>
      markup`<li><a href="${href}"${key === chosen ? markup` aria-current="true"` : null}>${label}</a></li>`,
  )}</ul></nav>`;
