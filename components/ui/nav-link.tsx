"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AppLink } from "./link";

type NavLinkProps = { href: string; current?: boolean; className: string; children: ReactNode };

/** Marks itself as the current place: by `current` when the caller knows, else by the address of the page. */
export function NavLink({ href, current, className, children }: NavLinkProps) {
  const path = usePathname();
  const place = href.split("?")[0] ?? href;
  const here = current ?? (place === "/" ? path === "/" : path === place || path.startsWith(`${place}/`));
  return (
    <AppLink href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </AppLink>
  );
}
