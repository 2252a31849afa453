import { asInnerHtml, type Markup, markup } from "./markup";

export type Option = { value: string; label: string; group?: string };

const optionText = ({ value, label }: Option, chosen: string | undefined): Markup =>
  markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${label}</option>`;

/** The contents of a <select>; options of one group stand together. */
export function optionsMarkup(options: readonly Option[], chosen: string | undefined): Markup[] {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const members = options.filter((option) => option.group === group);
    const texts = members.map((option) => optionText(option, chosen));
    return group === undefined ? markup`${texts}` : markup`<optgroup label="${group}">${texts}</optgroup>`;
  });
}

export const optionsText = (options: readonly Option[], chosen: string | undefined) =>
  asInnerHtml(optionsMarkup(options, chosen));

/** With a first, empty choice: «برگزینید», «همهٔ استان‌ها». */
export const withEmpty = (options: readonly Option[], empty: string | undefined): readonly Option[] =>
  empty === undefined ? options : [{ value: "", label: empty }, ...options];
