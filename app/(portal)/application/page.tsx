import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplicationPage } from "@/components/application/application-page";
import { ApplicationSteps } from "@/components/application/application-steps";
import { RenameForm } from "@/components/application/rename-form";
import { pack } from "@/components/ui/packed";
import { applicationSaid } from "@/lib/domain/licensing/application-said";
import { licenseSaid } from "@/lib/domain/licensing/license-said";
import { refusedText } from "@/lib/domain/shared/refusal";
import { getApplication } from "@/lib/server/application/queries";
import { getLicenseDesk } from "@/lib/server/license/queries";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import {
  endorseAction,
  issueAction,
  recordDecisionAction,
  rejectAction,
  renameAction,
  returnAction,
  startReviewAction,
  submitAction,
} from "./actions";
import { LicenseSection } from "./license-section";

export const metadata: Metadata = { title: "درخواست مجوز" };

const said = { ...applicationSaid, ...licenseSaid };
const actions = {
  submit: submitAction,
  startReview: startReviewAction,
  return: returnAction,
  reject: rejectAction,
  endorse: endorseAction,
  recordDecision: recordDecisionAction,
  issue: issueAction,
};

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { number = "", done, file, refused: code } = singleValues(query);
  const [view, license] = await Promise.all([getApplication(ctx, number), getLicenseDesk(ctx, number)]);
  if (!view) notFound();
  const refused = refusedText(code);
  return (
    <ApplicationPage
      packed={pack(view)}
      said={
        done !== undefined && Object.hasOwn(said, done) ? (said[done as keyof typeof said] ?? null) : null
      }
      license={license ? <LicenseSection view={license} upload={{ file, refused }} /> : null}
      rename={view.may.edit ? <RenameForm view={view} action={renameAction} /> : null}
      steps={<ApplicationSteps view={view} actions={actions} userId={ctx.actor.userId} refused={refused} />}
    />
  );
}
