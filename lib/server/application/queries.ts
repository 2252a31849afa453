import { can } from "@/lib/domain/access/policy";
import { parseApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { ApplicationPageFacts } from "@/lib/domain/licensing/application-page";
import { type ApplicationView, viewApplication } from "@/lib/domain/licensing/application-view";
import { type StudyView, viewStudy } from "@/lib/domain/licensing/study-view";
import { nextApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import type { Part } from "@/lib/domain/licensing/feasibility/parts";
import { type PartView, viewPart } from "@/lib/domain/licensing/part-view";
import { type PartFormView, viewPartForm } from "@/lib/domain/licensing/part-form-view";
import { type ReviewView, viewReview } from "@/lib/domain/licensing/review-view";
import { applicationStatement } from "@/lib/server/application/page-statement";
import { type Context, readRow } from "@/lib/server/scope";

async function pageFacts(
  ctx: Context,
  text: string,
  withForm: boolean,
): Promise<ApplicationPageFacts | null> {
  const number = parseApplicationNumber(text);
  const facts = number && (await readRow(ctx, applicationStatement, [number, withForm]));
  return facts && can(ctx.actor, "application.view", { ...facts, centerId: null }).ok ? facts : null;
}

export async function getApplication(ctx: Context, number: string): Promise<ApplicationView | null> {
  const facts = await pageFacts(ctx, number, false);
  return facts && viewApplication(facts, ctx.actor, ctx.now);
}

/** The form of one part, and the part to read, for those who fill it in; nobody else reads a form's raw fields. */
export async function getPartForm(
  ctx: Context,
  number: string,
  part: Part,
): Promise<{ form: PartFormView; reading: PartView } | null> {
  const facts = await pageFacts(ctx, number, true);
  if (!facts || !can(ctx.actor, "application.prepare", { ...facts, centerId: null }).ok) return null;
  const row = facts.parts.find((one) => one.part === part);
  return {
    form: viewPartForm(facts, part, nextApplicationStatus(facts.status, "edit").ok),
    reading: viewPart(part, row, facts.files),
  };
}

/** The sheet of decisions, for those who review while there is something to review. */
export async function getReview(ctx: Context, number: string): Promise<ReviewView | null> {
  const facts = await pageFacts(ctx, number, true);
  if (!facts || facts.status !== "underReview") return null;
  return can(ctx.actor, "application.review", { ...facts, centerId: null }).ok ? viewReview(facts) : null;
}

/** The form to read, for everybody who may see the application. */
export async function getStudy(ctx: Context, number: string): Promise<StudyView | null> {
  const facts = await pageFacts(ctx, number, true);
  return facts && viewStudy(facts, ctx.actor);
}
