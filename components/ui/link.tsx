import type { AnchorHTMLAttributes } from "react";

type AppLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { href: string };

/**
 * Every inner link of the portal. A plain anchor on purpose: pages are small and never cached, the browser shows its
 * own progress on a slow line, and nothing has to be hydrated or prefetched.
 */
export function AppLink(props: AppLinkProps) {
  return <a {...props} />;
}
