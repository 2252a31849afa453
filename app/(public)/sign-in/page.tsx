import { signInByCodePath } from "@/components/account/code-path";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { Entrance } from "@/components/account/entrance";
import { SignInForm } from "@/components/account/sign-in-form";
import { ForgetOnLeaving } from "@/components/offline/forget-on-leaving";
import { PublicLinks } from "@/components/public/public-links";
import { AppLink } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { DEMO_PASSWORD, passwordAccounts } from "@/lib/domain/account/demo-accounts";
import { localPath } from "@/lib/web/local-path";
import { currentActor } from "@/lib/web/session";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "ورود" };

const notices: Record<string, string> = {
  "signed-out": "از سامانه خارج شدید.",
  "signed-out-everywhere": "همهٔ نشست‌های شما پایان یافت.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  if (await currentActor()) redirect("/");
  const { next, done } = await searchParams;
  const notice = typeof done === "string" && Object.hasOwn(notices, done) ? notices[done] : null;
  const isDemo = process.env.PORTAL_DEMO === "1";
  return (
    <Entrance
      title="ورود به سامانه"
      aside={
        <>
          {isDemo ? <DemoAccounts accounts={passwordAccounts} password={DEMO_PASSWORD} /> : null}
          <PublicLinks />
        </>
      }
    >
      <div className="grid gap-5">
        {notice ? (
          <Notice tone="success" role="status">
            {notice}
            <ForgetOnLeaving />
          </Notice>
        ) : null}
        <SignInForm action={signInAction} next={localPath(next)} />
        <p className="text-sm text-quiet">
          گذرواژهٔ خود را فراموش کرده‌اید؟ راهبر سامانه گذرواژهٔ تازه‌ای به شما می‌دهد.
        </p>
        <p className="border-t border-line pt-3">
          <AppLink
            href={signInByCodePath(localPath(next))}
            className="link inline-flex min-h-11 items-center"
          >
            ورود کارآفرینان با شمارهٔ همراه
          </AppLink>
        </p>
      </div>
    </Entrance>
  );
}
