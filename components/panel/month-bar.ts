import { type Markup, markup } from "../ui/markup";

export type BarPart = { value: number; className: string };

const WIDTH = 160;
const HEIGHT = 12;

/** Lying bars over one another, the longest first, growing with the reading direction: from right to left. */
export function monthBar(parts: BarPart[], peak: number): Markup {
  const bars = parts.flatMap(({ value, className }) => {
    const width = Math.round((Math.max(0, value) / peak) * WIDTH);
    return width > 0
      ? [markup`<path d="M${WIDTH} 0v${HEIGHT}H${WIDTH - width}V0z" class="${className}"/>`]
      : [];
  });
  return markup`<svg width="${WIDTH}" height="${HEIGHT}" aria-hidden="true" class="mb-1 block">${bars}</svg>`;
}
