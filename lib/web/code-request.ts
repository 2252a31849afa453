import process from "node:process";
import { cookies } from "next/headers";
import { z } from "zod";
import { codeRule } from "@/lib/domain/account/one-time-code";
import { seal, unseal } from "@/lib/web/auth";

const secure = process.env.PORTAL_URL?.startsWith("https:") ?? false;
const COOKIE = secure ? "__Host-portal.code" : "portal.code";
/** Longer than a code lives: whoever comes late is told so, and need not write the number again. */
const KEPT_SECONDS = 2 * codeRule.lifeMinutes * 60;

const request = z.object({ mobile: z.string(), shownCode: z.string().optional() });

/** The number for which this browser has asked a code; in the demonstration with the code, for the page to show. */
export type CodeRequest = z.output<typeof request>;

/** Between the two steps of sign-in: a number in an address would stay in histories and logs. */
export async function rememberCodeRequest(asked: CodeRequest): Promise<void> {
  const sealed = await seal(JSON.stringify(asked), COOKIE, KEPT_SECONDS);
  (await cookies()).set(COOKIE, sealed, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: KEPT_SECONDS,
  });
}

export async function pendingCodeRequest(): Promise<CodeRequest | null> {
  const sealed = (await cookies()).get(COOKIE)?.value;
  const text = sealed ? await unseal(sealed, COOKIE) : null;
  return text ? request.parse(JSON.parse(text)) : null;
}

export async function forgetCodeRequest(): Promise<void> {
  (await cookies()).set(COOKIE, "", { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: 0 });
}
