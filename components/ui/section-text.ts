import { type Markup, markup } from "./markup";

type SectionTextProps = { id: string; title: string; link: { href: string; label: string } | null };

/** A small section (level 3 of `Section`) with a link beside its heading, as text: for pages with a row of them. */
export const sectionText = ({ id, title, link }: SectionTextProps, content: Markup): Markup =>
  markup`<section aria-labelledby="${id}" class="section-3"><div class="section-head"><h3 id="${id}">${title}</h3>${
    link === null
      ? null
      : markup`<a href="${link.href}" class="link inline-flex min-h-11 items-center">${link.label}</a>`
  }</div>${content}</section>`;
