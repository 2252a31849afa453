"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { SignOutForm } from "../account/sign-out-form";
import { UserIcon } from "./icons";
import { AppLink } from "./link";
import { asInnerHtml, type Markup, markup } from "./markup";

export type NavItem = {
  href: string;
  label: string;
  icon:
    | "home"
    | "panel"
    | "centers"
    | "license"
    | "partners"
    | "people"
    | "settings"
    | "cases"
    | "growth"
    | "report"
    | "payment"
    | "plan"
    | "policy"
    | "log";
};

type ShellProps = {
  items: NavItem[];
  user: { name: string; role: string; profileHref?: string; hasPassword?: boolean };
  signOut: () => Promise<void>;
  /** A line over everything: written by the server. */
  banner?: ReactNode;
  /** the way to the messages, with the number of those that have not been read; null for none */
  inbox: { href: string; unread: string | null };
  children: ReactNode;
};

const onPhoneBar = 5;

const iconText = (name: string) =>
  markup`<svg class="icon" aria-hidden="true"><use href="/icons.svg#${name}"/></svg>`;
const brand = markup`<svg aria-hidden="true"><use href="/icons.svg#brand"/></svg><span><i>سامانهٔ </i>مراکز نیکوکاری کارآفرینی</span>`;
const inboxText = (unread: string | null) =>
  markup`${iconText("inbox")}<span>پیام‌ها</span>${
    unread && markup`<b>${unread}<span class="sr-only"> خوانده‌نشده</span></b>`
  }`;
const nameAndRole = ({ name, role }: ShellProps["user"]) => markup`<b>${name}</b>${role}`;
const userLine = (user: ShellProps["user"]) =>
  markup`<i>${iconText("user")}</i><span>${nameAndRole(user)}</span>${iconText("chevron-down")}`;

/** The frame of every page. A client component although nothing in it moves: its markup then travels once, not twice. */
export function Shell({ items, user, signOut, banner, inbox, children }: ShellProps) {
  return (
    <>
      <a href="#main" className="skip-link">
        رفتن به متن صفحه
      </a>
      <div className="lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] print:block">
        <div className="border-line bg-raised max-lg:contents lg:border-e print:hidden">
          <header className="shell-head">
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- as all links: see AppLink */}
            <a href="/" className="brand" dangerouslySetInnerHTML={asInnerHtml([brand])} />
            <MainNavigation items={items} />
            {}
            <a
              href={inbox.href}
              className="inbox-link"
              dangerouslySetInnerHTML={asInnerHtml([inboxText(inbox.unread)])}
            />
            <UserMenu items={items.slice(onPhoneBar)} user={user} signOut={signOut} />
          </header>
        </div>
        <div className="min-w-0">
          {banner}
          <main id="main" tabIndex={-1} className="shell-main">
            {children}
          </main>
        </div>
      </div>
    </>
  );
}

/** At the right on wide screens; on phones the first five at the bottom edge, the others in the user's menu. */
function MainNavigation({ items }: { items: NavItem[] }) {
  const path = usePathname();
  return (
    <nav aria-label="بخش‌های سامانه" className="shell-nav">
      <ul
        dangerouslySetInnerHTML={asInnerHtml(
          items.map(
            (item, index) =>
              markup`<li${index < onPhoneBar ? null : markup` class="max-lg:hidden"`}>${navLink(item, path, "nav-item")}</li>`,
          ),
        )}
      />
    </nav>
  );
}

/** Marked as the current place on its own page and on those beneath it. */
function navLink({ href, label, icon }: NavItem, path: string, style: string): Markup {
  const place = href.split("?")[0] ?? href;
  const here = place === "/" ? path === "/" : path === place || path.startsWith(`${place}/`);
  return markup`<a href="${href}"${
    here ? markup` aria-current="page"` : null
  } class="${style}">${iconText(icon)}<span>${label}</span></a>`;
}

function UserMenu({ items, user, signOut }: Pick<ShellProps, "items" | "user" | "signOut">) {
  const path = usePathname();
  return (
    <details className="group relative lg:border-t lg:border-line lg:pt-3">
      <summary
        className="user-summary bare-summary"
        dangerouslySetInnerHTML={asInnerHtml([userLine(user)])}
      />
      <div className="shell-menu">
        <p className="lg:hidden" dangerouslySetInnerHTML={asInnerHtml([nameAndRole(user)])} />
        {items.length > 0 ? (
          <ul
            className="lg:hidden"
            dangerouslySetInnerHTML={asInnerHtml(
              items.map((item) => markup`<li>${navLink(item, path, "menu-line")}</li>`),
            )}
          />
        ) : null}
        {user.profileHref ? (
          <AppLink href={user.profileHref} className="menu-line">
            <UserIcon />
            {user.hasPassword === false ? "نمایه" : "نمایه و گذرواژه"}
          </AppLink>
        ) : null}
        <SignOutForm action={signOut} />
      </div>
    </details>
  );
}
