import { type Markup, markup } from "../ui/markup";
import { type Option, optionsMarkup, withEmpty } from "../ui/options";

// Fields of a FilterForm: they need neither errors nor drafts, and ship no script.

const labelled = (id: string, label: string, field: Markup): Markup =>
  markup`<div><label for="${id}">${label}</label>${field}</div>`;

type FilterText = { name?: string; label: string; defaultValue?: string; placeholder?: string };

export function filterText({ name = "q", label, defaultValue = "", placeholder = "" }: FilterText): Markup {
  const id = `filter-${name}`;
  return labelled(
    id,
    label,
    markup`<input id="${id}" name="${name}" type="search" value="${defaultValue}" placeholder="${placeholder}" class="control"/>`,
  );
}

type FilterSelect = {
  name: string;
  label: string;
  defaultValue?: string;
  options: readonly Option[];
  empty?: string;
};

export function filterSelect({ name, label, defaultValue, options, empty }: FilterSelect): Markup {
  const id = `filter-${name}`;
  return labelled(
    id,
    label,
    markup`<select id="${id}" name="${name}" class="control select">${optionsMarkup(withEmpty(options, empty), defaultValue)}</select>`,
  );
}

/** What travels with a filter without being a field of it. */
export const hiddenText = (values: Readonly<Record<string, string | number>>): Markup[] =>
  Object.entries(values).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}"/>`,
  );
