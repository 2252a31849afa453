import type { CaseLine } from "@/lib/domain/entrepreneur/case-line";
import { casePaths } from "../case-paths";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";

/** Who: the name leads to the record, the business and the code stand beneath. */
export const whoText = ({ code, name, business }: CaseLine): Markup =>
  markup`<a href="${casePaths.entrepreneur(code)}" class="link">${name}</a><small class="case-about">${business} <bdi class="code">${code}</bdi></small>`;

export const reasonsText = ({ tags }: CaseLine): Markup | null =>
  tags.length > 0
    ? markup`<span class="case-tags">${tags.map(({ tone, text }) => tagText(tone, text))}</span>`
    : null;
