"use server";

import { signInByCodePath } from "@/components/account/code-path";
import { redirect } from "next/navigation";
import { requestCodeInput, useCodeInput } from "@/lib/domain/account/code-input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { requestCode, signInWithCode } from "@/lib/server/account/one-time-code";
import { database } from "@/lib/server/db";
import { installedGateway } from "@/lib/server/sms/installed";
import { type FormState, type RawForm, rawForm, refusedState } from "@/lib/web/action";
import { signIn } from "@/lib/web/auth";
import { forgetCodeRequest, pendingCodeRequest, rememberCodeRequest } from "@/lib/web/code-request";
import { localPath } from "@/lib/web/local-path";
import { currentVisitor } from "@/lib/web/visitor";

// Without an actor, like sign-in by a password: they lead to one.

const rawOf = (form: FormData): RawForm => (form instanceof FormData ? rawForm(form) : {});

export async function requestCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  const raw = rawOf(form);
  const input = parseInput(requestCodeInput, raw);
  if (!input.ok) return refusedState(previous, raw, input.refusal);
  return send(previous, raw, input.value.mobile);
}

/** Another code for the number that this browser has asked one for. */
export async function requestAnotherCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  const raw = rawOf(form);
  const pending = await pendingCodeRequest();
  if (!pending) redirect(signInByCodePath(localPath(raw.next)));
  return send(previous, raw, pending.mobile);
}

async function send(previous: FormState, raw: RawForm, mobile: string): Promise<FormState> {
  const { address } = await currentVisitor();
  const asked = await requestCode({ db: database(), address }, { mobile }, installedGateway());
  if (!asked.ok) return refusedState(previous, raw, asked.refusal);
  await rememberCodeRequest({
    mobile,
    ...(process.env.PORTAL_DEMO === "1" && { shownCode: asked.value.code }),
  });
  redirect(signInByCodePath(localPath(raw.next)));
}

export async function signInWithCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  const raw = rawOf(form);
  const pending = await pendingCodeRequest();
  if (!pending) redirect(signInByCodePath(localPath(raw.next)));
  const input = parseInput(useCodeInput, raw);
  if (!input.ok) return refusedState(previous, raw, input.refusal);
  const { code } = input.value;
  const session = await signInWithCode(database(), {
    mobile: pending.mobile,
    code,
    ...(await currentVisitor()),
  });
  if (!session.ok) return refusedState(previous, raw, session.refusal);
  await signIn("credentials", { sessionId: session.value, redirect: false });
  await forgetCodeRequest();
  redirect(localPath(raw.next));
}
