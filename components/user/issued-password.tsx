"use client";
import { useEffect, useRef } from "react";
import { settingsPaths } from "../settings-paths";
import { Button, ButtonLink } from "../ui/button";
import { portalName } from "../ui/portal-name";
import { PrintIcon } from "../ui/icons";
import { useHydrated } from "../forms/use-hydrated";

/** Without a password where an account that was there already serves. */
export type Issued = { username: string; name: string; password: string | null };
export type Onward = { href: string; label: string };

type Props = Issued & { title: string; onward?: Onward };

/** Shown once: also a slip of paper that whoever made the account prints and hands over, and nothing else of the page. */
export function IssuedPassword({ title, username, name, password, onward }: Props) {
  const slip = useRef<HTMLElement>(null);
  const hydrated = useHydrated();
  useEffect(() => slip.current?.focus(), []);
  const { href, label } = onward ?? { href: settingsPaths.user(username), label: "صفحهٔ کاربر" };
  return (
    <section
      ref={slip}
      tabIndex={-1}
      aria-label={title}
      className="slip rounded-xl border-2 border-success bg-raised p-5 outline-none sm:p-6"
    >
      <p className="hidden print:block">{portalName}</p>
      <p role="status" className="text-lg font-bold">
        {password === null ? "همان حساب پیشین به کار می‌رود." : title}
      </p>
      <p className="mt-1 print:hidden">
        {password === null
          ? "دارندهٔ این حساب از پیش همین نقش را دارد؛ گذرواژه‌ای ساخته نشد و گذرواژهٔ کنونی او تغییر نکرد."
          : "این گذرواژه تنها همین یک بار نشان داده می‌شود. آن را چاپ کنید یا همین حالا به کاربر برسانید؛ در نخستین ورود باید آن را تغییر دهد."}
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr]">
        {password === null ? null : (
          <>
            <dt className="text-quiet">نام</dt>
            <dd className="font-medium">{name}</dd>
          </>
        )}
        <dt className="text-quiet">نام کاربری</dt>
        <dd>
          <bdi dir="ltr" className="text-lg">
            {username}
          </bdi>
        </dd>
        {password === null ? null : (
          <>
            <dt className="text-quiet">گذرواژهٔ نخستین</dt>
            <dd>
              <bdi dir="ltr" className="text-xl font-bold tracking-wide select-all">
                {password}
              </bdi>
            </dd>
          </>
        )}
      </dl>
      {password === null ? null : (
        <p className="mt-4 hidden print:block">
          در نخستین ورود گذرواژهٔ خود را تغییر دهید و این برگه را از میان ببرید.
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-3 print:hidden">
        {hydrated && password !== null ? (
          <Button icon={<PrintIcon />} onClick={() => window.print()}>
            چاپ برگه
          </Button>
        ) : null}
        <ButtonLink href={href} variant="secondary">
          {label}
        </ButtonLink>
      </div>
    </section>
  );
}
