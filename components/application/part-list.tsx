import type { PartView } from "@/lib/domain/licensing/part-view";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { partText } from "./part-markup";

const folded = (part: PartView): Markup =>
  markup`<details id="part-${part.part}" class="fold" open><summary>${part.title} <cite class="clause">${part.clause}</cite></summary><div>${partText(part)}</div></details>`;

/** All parts of the form to read; each can be folded away. */
export function PartList({ parts }: { parts: readonly PartView[] }) {
  const sections = parts.filter(({ section }) => section !== "board");
  const members = parts.filter(({ section }) => section === "board");
  return (
    <>
      <div className="folds" dangerouslySetInnerHTML={asInnerHtml(sections.map(folded))} />
      <h2 className="mt-8 mb-3 text-xl font-bold">هیئت عامل پیشنهادی</h2>
      <div className="folds" dangerouslySetInnerHTML={asInnerHtml(members.map(member))} />
    </>
  );
}

const member = (part: PartView): Markup =>
  markup`<details id="part-${part.part}" class="fold" open><summary>${part.title} <b>${part.lines[0]?.value ?? "—"}</b></summary><div>${partText(part)}</div></details>`;
