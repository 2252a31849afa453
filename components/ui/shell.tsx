"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { signOutForm } from "../account/sign-out-form";
import { OfflineDesk } from "../offline/offline-desk";
import { DemoBanner } from "./demo-banner";
import { iconText } from "./icon-text";
import { asInnerHtml, type Markup, markup } from "./markup";
import { type Packed, unpack } from "./packed";

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

/** What the frame shows of the person and the installation. */
export type Frame = {
  items: NavItem[];
  user: { id: number; name: string; role: string; hasPassword: boolean };
  /** whether the person fills in short forms, which may have to wait for a connection */
  records: boolean;
  /** the number of messages that have not been read */
  unread: string | null;
  inboxHref: string;
  profileHref: string;
  isDemo: boolean;
};

type ShellProps = { packed: Packed<Frame>; children: ReactNode };

/** The frame of every page. A client component although nothing in it moves: its markup then travels once, not twice. */
export function Shell({ packed, children }: ShellProps) {
  const frame = unpack(packed);
  const path = usePathname();
  return (
    <div className="shell">
      <div className="shell-side" dangerouslySetInnerHTML={asInnerHtml([side(frame, path)])} />
      <div className="min-w-0">
        {frame.isDemo ? <DemoBanner /> : null}
        <main id="main" tabIndex={-1} className="shell-main">
          {children}
          <OfflineDesk user={frame.user.id} records={frame.records} />
        </main>
      </div>
    </div>
  );
}

const onPhoneBar = 5;

/** Head, navigation and the person's menu: links only, so plain text. */
function side({ items, user, unread, inboxHref, profileHref }: Frame, path: string): Markup {
  const nameAndRole = markup`<b>${user.name}</b>${user.role}`;
  return markup`<a href="#main" class="skip-link">رفتن به متن صفحه</a><header class="shell-head"><a href="/" class="brand"><svg aria-hidden="true"><use href="/icons.svg#brand"/></svg><span><i>سامانهٔ </i>مراکز نیکوکاری کارآفرینی</span></a>${navigation(
    items,
    path,
  )}<a href="${inboxHref}" class="inbox-link">${iconText("inbox")}<span>پیام‌ها</span>${
    unread && markup`<b>${unread}<span class="sr-only"> خوانده‌نشده</span></b>`
  }</a><details class="user-menu"><summary class="user-summary bare-summary"><i>${iconText("user")}</i><span>${nameAndRole}</span>${iconText(
    "chevron-down",
  )}</summary><div class="shell-menu"><p>${nameAndRole}</p>${menuOf(items.slice(onPhoneBar), path)}<a href="${profileHref}" class="menu-line">${iconText("user")}${
    user.hasPassword ? "نمایه و گذرواژه" : "نمایه"
  }</a>${signOutForm}</div></details></header>`;
}

/** At the right on wide screens; on phones the first five at the bottom edge, the others in the user's menu. */
const navigation = (items: NavItem[], path: string): Markup =>
  markup`<nav aria-label="بخش‌های سامانه" class="shell-nav"><ul>${items.map(
    (item, index) =>
      markup`<li${index < onPhoneBar ? null : markup` class="max-lg:hidden"`}>${navLink(item, path, "nav-item")}</li>`,
  )}</ul></nav>`;

const menuOf = (items: NavItem[], path: string): Markup | null =>
  items.length > 0
    ? markup`<ul class="lg:hidden">${items.map((item) => markup`<li>${navLink(item, path, "menu-line")}</li>`)}</ul>`
    : null;

/** Marked as the current place on its own page and on those beneath it. */
function navLink({ href, label, icon: name }: NavItem, path: string, style: string): Markup {
  const place = href.split("?")[0] ?? href;
  const here = place === "/" ? path === "/" : path === place || path.startsWith(`${place}/`);
  return markup`<a href="${href}"${
    here ? markup` aria-current="page"` : null
  } class="${style}">${iconText(name)}<span>${label}</span></a>`;
}
