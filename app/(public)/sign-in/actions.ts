"use server";

import { redirect } from "next/navigation";
import { signInInput } from "@/lib/domain/account/input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { signInWithPassword } from "@/lib/server/account/sign-in";
import { database } from "@/lib/server/db";
import { type FormState, rawForm, refusedState } from "@/lib/web/action";
import { signIn } from "@/lib/web/auth";
import { localPath } from "@/lib/web/local-path";
import { currentVisitor } from "@/lib/web/visitor";

/** Without an actor: it makes one. */
export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  const raw = form instanceof FormData ? rawForm(form) : {};
  const input = parseInput(signInInput, raw);
  if (!input.ok) return refusedState(previous, raw, input.refusal);
  const session = await signInWithPassword(database(), { ...input.value, ...(await currentVisitor()) });
  if (!session.ok) return refusedState(previous, raw, session.refusal);
  await signIn("credentials", { sessionId: session.value, redirect: false });
  redirect(localPath(raw.next));
}
