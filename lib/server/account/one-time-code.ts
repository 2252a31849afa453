import { createHmac, randomInt } from "node:crypto";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { lockoutRule } from "@/lib/domain/account/lockout";
import { codeMessage, codeOf, codeRule } from "@/lib/domain/account/one-time-code";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { refuseLocked } from "@/lib/server/account/throttle";
import type { Database } from "@/lib/server/db";
import type { VisitorContext } from "@/lib/server/public/context";
import type { SmsGateway } from "@/lib/server/sms/gateway";
import { noteSending } from "@/lib/server/sms/health";

/** Longer than the statement takes, so that the time of an answer says nothing; often long enough to hear that a gateway fails. */
const ANSWER_MS = 600;

const requested = z.object({ answer: z.enum(["send", "silent", "tooSoon", "tooMany"]) });
const used = z.object({
  outcome: z.enum(["opened", "wrong", "over", "locked"]),
  session: z.string().nullable(),
});

/** A code of a million guesses keeps no secret under a plain hash: it is kept under one that needs the portal's key. */
function keyedHash(mobile: string, code: string): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: start the portal with `npm start`.");
  return createHmac("sha256", secret).update(`one-time code ${mobile} ${code}`).digest("hex");
}

/**
 * Makes a code for a number and sends it if an entrepreneur's account awaits it; the answer and its time are the same for every number.
 * Gives the code, for the demonstration to show. Refuses rateLimited, and messageNotSent where no gateway is set up.
 */
export async function requestCode(
  { db, address }: Omit<VisitorContext, "now">,
  { mobile }: { mobile: string },
  gateway: SmsGateway | null,
): Promise<Result<{ code: string }>> {
  if (!gateway) return refuse("messageNotSent");
  const code = codeOf(randomInt(10 ** codeRule.digits));
  const [answer] = await Promise.all([keepCode(db, { mobile, code, address }, gateway), wait(ANSWER_MS)]);
  if (answer === "tooSoon")
    return refuse("rateLimited", {
      fields: {
        form: "کمتر از یک دقیقه پیش برای این شماره کدی خواسته شده است. اگر به شما نرسیده است، یک دقیقه دیگر دوباره بخواهید.",
      },
    });
  return answer === "tooMany" ? refuse("rateLimited", { params: { minutes: 60 } }) : ok({ code });
}

type Asked = { mobile: string; code: string; address: string };

async function keepCode({ pool }: Database, { mobile, code, address }: Asked, gateway: SmsGateway) {
  const { rows } = await pool.query(
    `SELECT auth_request_code($1, $2, $3, make_interval(mins => $4), make_interval(mins => $5), $6, '1 hour', $7, make_interval(mins => $8)) AS answer`,
    [
      mobile,
      keyedHash(mobile, code),
      address,
      codeRule.lifeMinutes,
      codeRule.pauseMinutes,
      codeRule.codesAnHour,
      codeRule.askedFromAddress,
      codeRule.askedWithinMinutes,
    ],
  );
  const { answer } = requested.parse(rows[0]);
  // Not waited for: a slow gateway would tell which numbers have an account.
  if (answer === "send") void gateway.send(mobile, codeMessage(code)).then((result) => noteSending(result));
  return answer;
}

type UseCodeInput = { mobile: string; code: string; address: string; device: string };

/** Opens a session for the right code, once. Refuses under `code`, with the same words whether or not the number has an account. */
export async function signInWithCode(
  { pool }: Database,
  { mobile, code, address, device }: UseCodeInput,
): Promise<Result<string>> {
  const { rows } = await pool.query(
    `SELECT outcome, session_id AS session FROM auth_use_code($1, $2, $3, $4, $5, $6, make_interval(mins => $7), make_interval(mins => $8))`,
    [
      mobile,
      keyedHash(mobile, code),
      address,
      device,
      codeRule.attempts,
      lockoutRule.addressFailures,
      lockoutRule.windowMinutes,
      lockoutRule.lockMinutes,
    ],
  );
  const { outcome, session } = used.parse(rows[0]);
  if (session) return ok(session);
  if (outcome === "locked") return refuseLocked();
  return outcome === "wrong"
    ? refuseField("code", "این کد درست نیست. آن را دوباره از روی پیامک بنویسید.")
    : refuseField("code", "این کد دیگر پذیرفته نیست. کد تازه‌ای بخواهید.");
}
