import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { SearchIcon } from "../ui/icons";
import { AppLink } from "../ui/link";

type FilterFormProps = {
  /** The list's address. */
  action: string;
  label: string;
  /** Address without any filter; given only while something is filtered. */
  clearHref?: string;
  children: ReactNode;
};

/** Search and filters of a list: a plain GET form, so that the address says what is shown. */
export function FilterForm({ action, label, clearHref, children }: FilterFormProps) {
  return (
    <form
      action={action}
      role="search"
      aria-label={label}
      className="mb-4 flex flex-wrap items-end gap-3 print:hidden"
    >
      {children}
      <Button type="submit" icon={<SearchIcon />}>
        جست‌وجو
      </Button>
      {clearHref ? (
        <AppLink href={clearHref} className="link inline-flex min-h-11 items-center">
          برداشتن پالایه‌ها
        </AppLink>
      ) : null}
    </form>
  );
}
