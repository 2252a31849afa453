import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { OwnAccountView } from "@/lib/domain/entrepreneur/own-account";
import { maskMobile } from "@/lib/domain/panel/center-view";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const accountRow = z.object({
  name: z.string(),
  business: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  centerId: z.null(),
  caseworkerId: z.number().nullable(),
  ownerId: z.number().nullable(),
  mobile: z.string().nullable(),
  consent: z.boolean(),
  ended: z.boolean(),
  isOpen: z.boolean().nullable(),
  sameNumber: z.boolean().nullable(),
  lastSeenAt: z.coerce.date().nullable(),
});

// The account itself lies outside the scope of whoever opens it; the function tells how it stands.
const account: Statement<z.output<typeof accountRow>> = {
  name: "own-account",
  row: accountRow,
  text: `
    SELECT b.name, e.business, e.office_id AS "officeId", e.province_id AS "provinceId", NULL AS "centerId", e.caseworker_id AS "caseworkerId", e.user_id AS "ownerId",
      b.mobile, e.ended_on IS NOT NULL AS ended,
      EXISTS (SELECT FROM beneficiary_consent c WHERE c.beneficiary_id = b.id AND c.withdrawn_on IS NULL) AS consent,
      a.is_open AS "isOpen", a.same_number AS "sameNumber", a.last_seen_at AS "lastSeenAt"
    FROM entrepreneur e JOIN beneficiary b ON b.id = e.beneficiary_id
      LEFT JOIN LATERAL own_account(e.code) a ON true
    WHERE e.code = $1`,
};

/** The account of an entrepreneur, for those who may open it; null for everybody else. */
export async function getOwnAccount(ctx: Context, typed: string): Promise<OwnAccountView | null> {
  const code = parseEntrepreneurCode(typed);
  const row = code && (await readRow(ctx, account, [code]));
  if (!row || !can(ctx.actor, "entrepreneur.openAccount", row).ok) return null;
  const { name, business, mobile, consent, ended, isOpen, sameNumber, lastSeenAt } = row;
  return {
    code,
    name,
    business,
    state: isOpen === null ? "none" : isOpen ? "open" : "closed",
    mobile: mobile === null ? null : toPersianDigits(maskMobile(mobile)),
    otherNumber: isOpen === true && sameNumber === false,
    lastSeen: lastSeenAt ? formatInstant(lastSeenAt) : null,
    obstacle: mobile === null ? "noMobile" : consent ? null : "noConsent",
    ended,
  };
}
