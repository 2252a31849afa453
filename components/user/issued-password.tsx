"use client";
import { useEffect, useRef } from "react";
import { paths } from "../paths";
import { Button, ButtonLink } from "../ui/button";
import { portalName } from "../ui/portal-name";
import { PrintIcon } from "../ui/icons";
import { useHydrated } from "../forms/use-hydrated";

export type Issued = { username: string; name: string; password: string };

/** Shown once: also a slip of paper that the administrator prints and hands over. */
export function IssuedPassword({ title, username, name, password }: Issued & { title: string }) {
  const slip = useRef<HTMLElement>(null);
  const hydrated = useHydrated();
  useEffect(() => slip.current?.focus(), []);
  return (
    <section
      ref={slip}
      tabIndex={-1}
      aria-label={title}
      className="rounded-xl border-2 border-success bg-raised p-5 outline-none sm:p-6"
    >
      <p className="hidden print:block">{portalName}</p>
      <p role="status" className="text-lg font-bold">
        {title}
      </p>
      <p className="mt-1 print:hidden">
        این گذرواژه تنها همین یک بار نشان داده می‌شود. آن را چاپ کنید یا همین حالا به کاربر برسانید؛ در نخستین
        ورود باید آن را تغییر دهد.
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr]">
        <dt className="text-quiet">نام</dt>
        <dd className="font-medium">{name}</dd>
        <dt className="text-quiet">نام کاربری</dt>
        <dd>
          <bdi dir="ltr" className="text-lg">
            {username}
          </bdi>
        </dd>
        <dt className="text-quiet">گذرواژهٔ نخستین</dt>
        <dd>
          <bdi dir="ltr" className="text-xl font-bold tracking-wide select-all">
            {password}
          </bdi>
        </dd>
      </dl>
      <p className="mt-4 hidden print:block">
        در نخستین ورود گذرواژهٔ خود را تغییر دهید و این برگه را از میان ببرید.
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        {hydrated ? (
          <Button icon={<PrintIcon />} onClick={() => window.print()}>
            چاپ برگه
          </Button>
        ) : null}
        <ButtonLink href={paths.user(username)} variant="secondary">
          صفحهٔ کاربر
        </ButtonLink>
      </div>
    </section>
  );
}
