import type { Gap } from "@/lib/domain/licensing/feasibility/gaps";
import { asInnerHtml, markup } from "../ui/markup";
import { partPath } from "./part-path";

const SHOWN = 12;

/** The field where a gap is closed. */
const hrefOf = (number: string, { part, field }: Gap): string =>
  field ? `${partPath(number, part)}#${field}` : partPath(number, part);

/** What is still missing, each with the way to it. */
export function GapList({ number, gaps, more }: { number: string; gaps: readonly Gap[]; more: string }) {
  const items = gaps.map(
    (gap) => markup`<li><a href="${hrefOf(number, gap)}" class="link">${gap.text}</a></li>`,
  );
  return (
    <div
      dangerouslySetInnerHTML={asInnerHtml([
        markup`<ul class="gaps">${items.slice(0, SHOWN)}</ul>${
          items.length > SHOWN
            ? markup`<details class="fold"><summary>${more}</summary><ul class="gaps">${items.slice(SHOWN)}</ul></details>`
            : null
        }`,
      ])}
    />
  );
}
