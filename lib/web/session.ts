import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { endSession, findActor, type SessionActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import type { Context } from "@/lib/server/scope";
import { SESSION_COOKIE, sessionIdOf, signOut } from "@/lib/web/auth";
import { localPath } from "@/lib/web/local-path";

/** Whoever is signed in, asked of the session table once a request; null for a visitor. */
export const currentActor = cache(async (): Promise<SessionActor | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  const sessionId = await sessionIdOf(cookie, Date.now());
  return sessionId ? findActor(database(), sessionId) : null;
});

/** Sign-in, and from there back to the page that was asked for. */
async function signInAddress(): Promise<string> {
  const here = localPath((await headers()).get("x-portal-path"));
  return here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`;
}

/** For every page of the portal: sends a visitor to sign in, and a holder of an initial password to change it. */
export async function requireActor(): Promise<SessionActor> {
  const actor = await currentActor();
  if (!actor) redirect(await signInAddress());
  if (actor.mustChangePassword) redirect("/change-password");
  return actor;
}

export type SessionContext = Omit<Context, "actor"> & { actor: SessionActor };

export function contextOf(actor: SessionActor): SessionContext {
  return { actor, db: database(), now: new Date(), requestId: randomUUID() };
}

/** The context of a page's one query. */
export async function requireContext(): Promise<SessionContext> {
  return contextOf(await requireActor());
}

/** Ends the row behind the cookie before the cookie itself, so that a copied cookie is worth nothing. */
export async function endOwnSession(): Promise<void> {
  const sessionId = await sessionIdOf((await cookies()).get(SESSION_COOKIE)?.value, Date.now());
  if (sessionId) await endSession(database(), sessionId);
  await signOut({ redirect: false });
}
