"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { SignOutForm } from "../account/sign-out-form";
import { OfflineDesk } from "../offline/offline-desk";
import { DemoBanner } from "./demo-banner";
import { UserIcon } from "./icons";
import { AppLink } from "./link";
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

type ShellProps = { packed: Packed<Frame>; signOut: () => Promise<void>; children: ReactNode };

const onPhoneBar = 5;

const iconText = (name: string) =>
  markup`<svg class="icon" aria-hidden="true"><use href="/icons.svg#${name}"/></svg>`;
const brand = markup`<svg aria-hidden="true"><use href="/icons.svg#brand"/></svg><span><i>سامانهٔ </i>مراکز نیکوکاری کارآفرینی</span>`;
const inboxText = (unread: string | null) =>
  markup`${iconText("inbox")}<span>پیام‌ها</span>${
    unread && markup`<b>${unread}<span class="sr-only"> خوانده‌نشده</span></b>`
  }`;
const nameAndRole = ({ name, role }: Frame["user"]) => markup`<b>${name}</b>${role}`;
const userLine = (user: Frame["user"]) =>
  markup`<i>${iconText("user")}</i><span>${nameAndRole(user)}</span>${iconText("chevron-down")}`;

/** The frame of every page. A client component although nothing in it moves: its markup then travels once, not twice. */
export function Shell({ packed, signOut, children }: ShellProps) {
  const frame = unpack(packed);
  const { items, user } = frame;
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
            <a
              href={frame.inboxHref}
              className="inbox-link"
              dangerouslySetInnerHTML={asInnerHtml([inboxText(frame.unread)])}
            />
            <UserMenu frame={frame} signOut={signOut} />
          </header>
        </div>
        <div className="min-w-0">
          {frame.isDemo ? <DemoBanner /> : null}
          <main id="main" tabIndex={-1} className="shell-main">
            {children}
            <OfflineDesk user={user.id} records={frame.records} />
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

function UserMenu({ frame, signOut }: { frame: Frame; signOut: ShellProps["signOut"] }) {
  const path = usePathname();
  const { user } = frame;
  const items = frame.items.slice(onPhoneBar);
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
        <AppLink href={frame.profileHref} className="menu-line">
          <UserIcon />
          {user.hasPassword ? "نمایه و گذرواژه" : "نمایه"}
        </AppLink>
        <SignOutForm action={signOut} />
      </div>
    </details>
  );
}
