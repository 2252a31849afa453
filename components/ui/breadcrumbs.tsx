import { ChevronForwardIcon } from "./icons";
import { AppLink } from "./link";

/** Without `href` a place that this user cannot open. */
export type Crumb = { href?: string; label: string };

/** The places above this page, from the widest to the nearest; the page itself is the title beneath. */
export function Breadcrumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label="مسیر صفحه" className="print:hidden">
      <ol className="-ms-1 flex flex-wrap items-center text-sm text-quiet">
        {items.map((item, index) => (
          <li key={item.href ?? item.label} className="inline-flex items-center">
            {index > 0 ? <ChevronForwardIcon className="size-3.5" /> : null}
            {item.href ? (
              <AppLink
                href={item.href}
                className="inline-flex min-h-8 items-center rounded px-1 hover:text-ink hover:underline pointer-coarse:min-h-11"
              >
                {item.label}
              </AppLink>
            ) : (
              <span className="px-1">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
