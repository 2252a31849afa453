import { iconText } from "./icon-text";
import { type Markup, markup } from "./markup";

/** A place above the page; without `href` one that this user cannot open. */
export type Crumb = { href?: string; label: string };

const onward = iconText("chevron-forward");

/** The places above a page, from the widest to the nearest; the page itself is the title beneath. */
export const crumbsText = (crumbs: readonly Crumb[]): Markup | null =>
  crumbs.length > 0
    ? markup`<nav aria-label="مسیر صفحه" class="crumbs"><ol>${crumbs.map(
        ({ href, label }, index) =>
          markup`<li>${index > 0 ? onward : null}${
            href ? markup`<a href="${href}">${label}</a>` : markup`<span>${label}</span>`
          }</li>`,
      )}</ol></nav>`
    : null;
