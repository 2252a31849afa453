import { type Crumb, crumbsText } from "./crumbs";
import { type Markup, markup } from "./markup";

// The parts of a page that only shows, as text: what PageHeader, Section and EmptyState are as elements.

type PageHead = {
  /** markup where a part of it is written from left to right */
  title: string | Markup;
  subtitle?: string;
  crumbs?: readonly Crumb[];
  tags?: Markup | null;
  action?: Markup | readonly Markup[] | null;
};

export const pageHead = ({ title, subtitle, crumbs = [], tags = null, action = null }: PageHead): Markup =>
  markup`<header class="page-head">${crumbsText(crumbs)}<div><div>${
    tags ? markup`<div class="page-title"><h1>${title}</h1>${tags}</div>` : markup`<h1>${title}</h1>`
  }${
    subtitle ? markup`<p>${subtitle}</p>` : null
  }</div>${action ? markup`<div class="page-action">${action}</div>` : null}</div></header>`;

type SectionHead = { id: string; title: string; description?: string | Markup; action?: Markup };

export const section = (head: SectionHead, content: Markup | readonly Markup[]): Markup =>
  markup`<section aria-labelledby="${head.id}" class="section-2"><div class="section-head"><h2 id="${head.id}">${head.title}</h2>${
    head.description ? markup`<p>${head.description}</p>` : null
  }${head.action ?? null}</div>${content}</section>`;

/** A part of a section, or a small one of a row. */
export const subsection = (
  id: string,
  title: string,
  content: Markup,
  action: Markup | null = null,
): Markup =>
  markup`<section aria-labelledby="${id}" class="section-3"><div class="section-head"><h3 id="${id}">${title}</h3>${action}</div>${content}</section>`;

const stars = markup`<svg viewBox="0 0 96 48" aria-hidden="true" class="stars"><use href="/icons.svg#star" y="8" width="32" height="32"/><use href="/icons.svg#star" x="32" y="8" width="32" height="32"/><use href="/icons.svg#star" x="64" y="8" width="32" height="32"/></svg>`;

type EmptyPlace = { title?: string; action?: Markup | null };

/** Says what will be here, and how to begin. */
export const emptyPlace = (
  words: string,
  { title = "چیزی برای نمایش نیست", action = null }: EmptyPlace = {},
): Markup =>
  markup`<div class="empty">${stars}<p>${title}</p><div>${words}</div>${
    action ? markup`<footer>${action}</footer>` : null
  }</div>`;

/** A link that looks like a button. */
export const buttonText = (href: string, label: string, variant: "primary" | "secondary" | "quiet"): Markup =>
  markup`<a href="${href}" class="button button-${variant}">${label}</a>`;
