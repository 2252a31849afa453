import type { ReactNode } from "react";
import { paths } from "../paths";
import { BrandMark } from "../ui/brand-mark";
import { AppLink } from "../ui/link";
import { portalName } from "../ui/portal-name";
import { PublicLinks } from "./public-links";

type PublicPageProps = { title: string; lead?: ReactNode; isDemo: boolean; children: ReactNode };

/** The frame of what visitors without an account read. */
export function PublicPage({ title, lead, isDemo, children }: PublicPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link">
        رفتن به متن صفحه
      </a>
      <header className="border-b border-line bg-raised">
        <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-x-3 px-4 py-2 sm:px-6">
          <p className="flex min-h-14 items-center gap-3 leading-snug font-bold max-sm:text-sm">
            <BrandMark />
            {portalName}
          </p>
          <AppLink href={paths.signIn} className="link inline-flex min-h-11 items-center print:hidden">
            ورود همکاران
          </AppLink>
        </div>
      </header>
      {isDemo ? (
        <aside aria-label="آگاهی" className="bg-warning-soft px-4 py-1 text-center text-sm text-warning">
          سامانهٔ نمایشی: همهٔ نام‌ها و رقم‌ها ساختگی است.
        </aside>
      ) : null}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10"
      >
        <h1 className="text-2xl font-bold">{title}</h1>
        {lead ? <p className="mt-2 max-w-prose text-lg text-quiet">{lead}</p> : null}
        <div className="mt-8 grid gap-8 *:min-w-0">{children}</div>
      </main>
      <footer className="border-t border-line print:hidden">
        <div className="mx-auto max-w-3xl px-4 py-3 sm:px-6">
          <PublicLinks />
        </div>
      </footer>
    </div>
  );
}
