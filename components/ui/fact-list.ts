import { type Markup, markup } from "./markup";

/** What DescriptionList is as elements: terms with what they are. */
export const factList = (facts: readonly (readonly [term: string, description: Markup])[]): Markup =>
  markup`<dl class="divide-y divide-line">${facts.map(
    ([term, description]) =>
      markup`<div class="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(9rem,14rem)_1fr_auto]"><dt class="text-quiet">${term}</dt><dd class="min-w-0">${description}</dd></div>`,
  )}</dl>`;
