import type { ReactNode } from "react";
import { iconText } from "../ui/icon-text";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Text } from "../ui/text";

type FilterFormProps = {
  /** The list's address. */
  action: string;
  label: string;
  /** Address without any filter; given only while something is filtered. */
  clearHref?: string;
  fields: readonly (Markup | readonly Markup[] | null)[];
};

const contentOf = ({ fields, clearHref }: FilterFormProps): Markup =>
  markup`${fields.map((field) => markup`${field}`)}<button class="button button-secondary">${iconText("search")}جست‌وجو</button>${
    clearHref ? markup`<a href="${clearHref}" class="link">برداشتن پالایه‌ها</a>` : null
  }`;

/** Search and filters of a list: a plain GET form, so that the address says what is shown. */
export const filterForm = (props: FilterFormProps): Markup =>
  markup`<form action="${props.action}" role="search" aria-label="${props.label}" class="filter-form">${contentOf(props)}</form>`;

/** The same among elements. `children`: a field that needs a script, before the others. */
export function FilterForm({ children, ...props }: FilterFormProps & { children?: ReactNode }) {
  const form = {
    action: props.action,
    role: "search",
    "aria-label": props.label,
    className: "filter-form",
  };
  return children ? (
    <form {...form}>
      {children}
      <Text of={contentOf(props)} />
    </form>
  ) : (
    <form {...form} dangerouslySetInnerHTML={asInnerHtml([contentOf(props)])} />
  );
}
