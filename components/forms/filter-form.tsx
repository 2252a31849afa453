import type { ReactNode } from "react";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Text } from "../ui/text";

type FilterFormProps = {
  /** The list's address. */
  action: string;
  label: string;
  /** Address without any filter; given only while something is filtered. */
  clearHref?: string;
  fields: readonly (Markup | readonly Markup[] | null)[];
  /** A field that needs a script, before the others. */
  children?: ReactNode;
};

/** Search and filters of a list: a plain GET form, so that the address says what is shown. */
export function FilterForm({ action, label, clearHref, fields, children }: FilterFormProps) {
  const text = markup`${fields.map((field) => markup`${field}`)}<button class="button button-secondary"><svg class="icon" aria-hidden="true"><use href="/icons.svg#search"/></svg>جست‌وجو</button>${
    clearHref ? markup`<a href="${clearHref}" class="link">برداشتن پالایه‌ها</a>` : null
  }`;
  const form = { action, role: "search", "aria-label": label, className: "filter-form" };
  return children ? (
    <form {...form}>
      {children}
      <Text of={text} />
    </form>
  ) : (
    <form {...form} dangerouslySetInnerHTML={asInnerHtml([text])} />
  );
}
