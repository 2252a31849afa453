"use client";
import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";
import {
  CentersIcon,
  ChevronDownIcon,
  HomeIcon,
  PanelIcon,
  PeopleIcon,
  SettingsIcon,
  UserIcon,
} from "./icons";
import { AppLink } from "./link";
import { NavLink } from "./nav-link";

const icons = {
  home: HomeIcon,
  panel: PanelIcon,
  centers: CentersIcon,
  people: PeopleIcon,
  settings: SettingsIcon,
};

export type NavItem = { href: string; label: string; icon: keyof typeof icons; current?: boolean };

type ShellProps = {
  items: NavItem[];
  user: { name: string; role: string; profileHref?: string };
  /** The sign-out form, in the user's menu. */
  signOut: ReactNode;
  /** A line over everything, e.g. that this is a demonstration. */
  banner?: ReactNode;
  children: ReactNode;
};

const onPhoneBar = 5;

const menuLine = "menu-line";

/** The frame of every page. A client component although nothing in it moves: its markup then travels once, not twice. */
export function Shell({ items, user, signOut, banner, children }: ShellProps) {
  return (
    <>
      <a href="#main" className="skip-link">
        رفتن به متن صفحه
      </a>
      <div className="lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] print:block">
        <div className="border-line bg-raised max-lg:contents lg:border-e print:hidden">
          <header className="shell-head">
            <AppLink href="/" className="flex min-h-11 min-w-0 items-center gap-3 rounded-lg lg:px-2">
              <BrandMark />
              <span className="leading-snug font-bold max-lg:text-sm">
                <span className="block text-sm font-medium text-quiet max-lg:hidden">سامانهٔ</span>
                <span className="lg:hidden">سامانهٔ </span>مراکز نیکوکاری کارآفرینی
              </span>
            </AppLink>
            <MainNavigation items={items} />
            <UserMenu items={items.slice(onPhoneBar)} user={user} signOut={signOut} />
          </header>
        </div>
        <div className="min-w-0">
          {banner ? (
            <aside
              aria-label="آگاهی"
              className="bg-warning-soft px-4 py-1 text-center text-sm text-warning print:hidden"
            >
              {banner}
            </aside>
          ) : null}
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
  return (
    <nav aria-label="بخش‌های سامانه" className="shell-nav">
      <ul className="flex lg:flex-col lg:gap-1">
        {items.map((item, index) => (
          <li
            key={item.href}
            className={`min-w-0 flex-1 lg:flex-none ${index >= onPhoneBar ? "max-lg:hidden" : ""}`}
          >
            <NavLink href={item.href} current={item.current} className="nav-item">
              <ItemIcon name={item.icon} />
              <span className="max-w-full truncate">{item.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function UserMenu({ items, user, signOut }: Pick<ShellProps, "items" | "user" | "signOut">) {
  return (
    <details className="group relative lg:border-t lg:border-line lg:pt-3">
      <summary className="bare-summary flex min-h-11 items-center gap-3 rounded-lg px-2 hover:bg-sunken">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text">
          <UserIcon />
        </span>
        <span className="min-w-0 flex-1 leading-snug max-lg:sr-only">
          <span className="block truncate font-medium">{user.name}</span>
          <span className="block text-sm text-quiet">{user.role}</span>
        </span>
        <ChevronDownIcon className="size-4 text-quiet group-open:rotate-180 lg:rotate-180 lg:group-open:rotate-0" />
      </summary>
      <div className="shell-menu">
        <p className="px-3 py-1.5 leading-snug lg:hidden">
          <span className="block font-medium">{user.name}</span>
          <span className="text-sm text-quiet">{user.role}</span>
        </p>
        <ul>
          {items.map((item) => (
            <li key={item.href} className="lg:hidden">
              <NavLink href={item.href} current={item.current} className={menuLine}>
                <ItemIcon name={item.icon} />
                {item.label}
              </NavLink>
            </li>
          ))}
          {user.profileHref ? (
            <li>
              <AppLink href={user.profileHref} className={menuLine}>
                <UserIcon />
                نمایه و گذرواژه
              </AppLink>
            </li>
          ) : null}
        </ul>
        {signOut}
      </div>
    </details>
  );
}

function ItemIcon({ name }: { name: NavItem["icon"] }) {
  const Icon = icons[name];
  return <Icon />;
}
