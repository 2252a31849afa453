import { can } from "@/lib/domain/access/policy";
import {
  type AccountObstacle,
  accountObstacleTexts,
  ownUsername,
} from "@/lib/domain/entrepreneur/own-account";
import type { OwnAccountInput } from "@/lib/domain/entrepreneur/own-account-input";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { checkRunning, type EntrepreneurFacts, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { recordEvent } from "@/lib/server/events";
import type { Context, Transaction } from "@/lib/server/scope";

type Opened = "opened" | "reopened" | "moved" | "same";

/**
 * Opens the entrepreneur's own account for the number on the record; where there is one, opens it again or moves it to the present
 * number. Asked for once more, it changes nothing. Refuses wrongStep without a number or consent, duplicate for a number in use.
 */
export const openOwnAccount = (ctx: Context, { code }: OwnAccountInput): Promise<Result<Opened>> =>
  onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entrepreneur.openAccount", facts);
    if (!allowed.ok) return allowed;
    const running = checkRunning(facts);
    if (!running.ok) return running;
    const [row] = await tx.$queryRaw<{ answer: Opened | AccountObstacle }[]>`
      SELECT open_own_account(${code}, ${ownUsername(code)}, ${ctx.now}::timestamptz) AS answer`;
    if (!row) throw new Error("open_own_account gave no row");
    const { answer } = row;
    switch (answer) {
      case "noMobile":
      case "noConsent":
        return refuse("wrongStep", { fields: { form: accountObstacleTexts[answer] } });
      case "taken":
        return refuse("duplicate", { fields: { form: accountObstacleTexts.taken } });
      case "same":
        return ok(answer);
      case "opened":
      case "reopened":
      case "moved":
        await recordChange(tx, ctx, facts, answer);
        return ok(answer);
    }
  });

/** Closes it; its sessions end with it. What the entrepreneur has recorded stays. */
export const closeOwnAccount = (ctx: Context, { code }: OwnAccountInput): Promise<Result<null>> =>
  onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "entrepreneur.openAccount", facts);
    if (!allowed.ok) return allowed;
    const [row] = await tx.$queryRaw<{ closed: boolean }[]>`
      SELECT close_own_account(${code}, ${ctx.now}::timestamptz) AS closed`;
    if (!row?.closed) return refuseField("form", "این حساب پیش از این بسته شده است.");
    await recordChange(tx, ctx, facts, "closed");
    return ok(null);
  });

/** Without name and number: events stay when a person is forgotten. */
const recordChange = (
  tx: Transaction,
  ctx: Context,
  { code, officeId, provinceId, centerId }: EntrepreneurFacts,
  change: Opened | "closed",
) =>
  recordEvent(tx, ctx, {
    kind: `ownAccount.${change}`,
    subject: "entrepreneur",
    subjectId: code,
    place: { officeId, provinceId, centerId },
    after: { username: ownUsername(code) },
  });
