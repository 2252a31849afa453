import type { PartView } from "@/lib/domain/licensing/part-view";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { partText } from "./part-markup";

const folded = (part: PartView): Markup =>
  markup`<details id="part-${part.part}" class="fold"><summary>${part.title} <cite class="clause">${part.clause}</cite></summary><div>${partText(part)}</div></details>`;

/** All parts of the form to read, each folded away until it is wanted; on paper all are open. */
export function PartList({ parts }: { parts: readonly PartView[] }) {
  const sections = parts.filter(({ section }) => section !== "board");
  const members = parts.filter(({ section }) => section === "board");
  return (
    <>
      <div className="folds" dangerouslySetInnerHTML={asInnerHtml(sections.map(folded))} />
      <h3 className="mt-6 mb-2 text-lg font-bold">هیئت عامل پیشنهادی</h3>
      <div className="folds" dangerouslySetInnerHTML={asInnerHtml(members.map(member))} />
    </>
  );
}

const member = (part: PartView): Markup =>
  markup`<details id="part-${part.part}" class="fold"><summary>${part.title} <b>${part.lines[0]?.value ?? "—"}</b></summary><div>${partText(part)}</div></details>`;
