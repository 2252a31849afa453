import type { ItemView } from "@/lib/domain/licensing/license-view";
import { fileLinks } from "../licensing/document-list";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

/** The opening list of a center that has opened, to read. */
export const OpeningRecord = ({ items }: { items: readonly ItemView[] }) => (
  <Section id="opening" title="فهرست گشایش">
    <div
      className="sheet"
      dangerouslySetInnerHTML={asInnerHtml([markup`<dl class="facts">${items.map(itemText)}</dl>`])}
    />
  </Section>
);

const itemText = ({ label, clause, doneOn, doneBy, reference, files }: ItemView): Markup =>
  markup`<div><dt>${label} <cite class="clause">${clause}</cite></dt><dd>${
    doneOn
      ? markup`${doneOn}، ${doneBy ?? ""}${reference ? markup`، <bdi>${reference}</bdi>` : null}`
      : tagText("neutral", "مانده")
  }${files.length > 0 ? fileLinks(files) : null}</dd></div>`;
