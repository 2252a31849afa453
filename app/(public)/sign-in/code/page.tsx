import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeSteps } from "@/components/account/code-steps";
import { DemoEntrepreneurs } from "@/components/account/demo-entrepreneurs";
import { Entrance } from "@/components/account/entrance";
import { paths } from "@/components/paths";
import { PublicLinks } from "@/components/public/public-links";
import { AppLink } from "@/components/ui/link";
import { codeAccounts } from "@/lib/domain/account/demo-accounts";
import { isSendingTroubled } from "@/lib/server/sms/health";
import { pendingCodeRequest } from "@/lib/web/code-request";
import { localPath } from "@/lib/web/local-path";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { currentActor } from "@/lib/web/session";
import { requestAnotherCodeAction, requestCodeAction, signInWithCodeAction } from "./actions";

export const metadata: Metadata = { title: "ورود با شمارهٔ همراه" };

export default async function CodeSignInPage({ searchParams }: { searchParams: SearchParams }) {
  if (await currentActor()) redirect(paths.home);
  const { next: asked, step } = singleValues(await searchParams);
  const next = localPath(asked);
  const pending = step === "mobile" ? null : await pendingCodeRequest();
  return (
    <Entrance
      title="ورود کارآفرینان"
      aside={
        <>
          {process.env.PORTAL_DEMO === "1" ? <DemoEntrepreneurs people={codeAccounts} /> : null}
          <p className="text-center">
            <AppLink href={paths.signIn} className="link inline-flex min-h-11 items-center">
              ورود همکاران با گذرواژه
            </AppLink>
          </p>
          <PublicLinks />
        </>
      }
    >
      <CodeSteps
        pending={pending}
        next={next}
        isTroubled={isSendingTroubled()}
        request={requestCodeAction}
        requestAnother={requestAnotherCodeAction}
        signIn={signInWithCodeAction}
      />
    </Entrance>
  );
}
