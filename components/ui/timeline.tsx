import { asInnerHtml, type Markup, markup } from "./markup";
import type { Tone } from "./tone";

export type TimelineItem = {
  title: string;
  /** Written time, «۱۲ آبان ۱۴۰۵، ساعت ۱۴:۰۵». */
  at: string;
  /** The same instant as ISO text. */
  iso?: string;
  by?: string | null;
  tone?: Tone;
  note?: string | null;
};

/** What happened, newest first as the caller orders it. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol className="timeline" dangerouslySetInnerHTML={asInnerHtml(items.map(itemText))} />
);

/** The same as text. */
export const timeline = (items: readonly TimelineItem[]): Markup =>
  markup`<ol class="timeline">${items.map(itemText)}</ol>`;

const itemText = ({ title, at, iso, by, tone = "neutral", note }: TimelineItem): Markup =>
  markup`<li class="${tone}"><b>${title}</b><p><time${iso ? markup` datetime="${iso}"` : null}>${at}</time>${
    by ? markup` · ${by}` : null
  }</p>${note ? markup`<blockquote>${note}</blockquote>` : null}</li>`;
