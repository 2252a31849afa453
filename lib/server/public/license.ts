import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { parseLicenseNumber } from "@/lib/domain/licensing/license-number";
import { licenseOn, type PublicLicense } from "@/lib/domain/licensing/verification";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { VisitorContext } from "@/lib/server/public/context";
import { licenseFields } from "@/lib/server/public/license-fields";

const QUESTIONS_A_MINUTE = 30;
/** Longer than the statement takes, so that the time of an answer says nothing about what was found. */
const ANSWER_MS = 40;
/** Stands for a number with a wrong check digit: the same statement runs for it, and finds nothing. */
const NO_NUMBER = "";

const answerRow = z.union([
  z.object({ allowed: z.literal(true), ...licenseFields }),
  z.object({ allowed: z.boolean(), number: z.null() }),
]);

const statement = `
  SELECT gate.allowed, l.number, l.center_name AS "centerName", l.kind, l.province_name AS "provinceName", l.office_name AS "officeName",
    l.status, l.issued_on AS "issuedOn", l.valid_until AS "validUntil", l.suspended_until AS "suspendedUntil"
  FROM (SELECT public_allow('verify:' || $2, $3, '1 minute') AS allowed) gate
    LEFT JOIN LATERAL (SELECT * FROM public_license($1) WHERE gate.allowed) l ON true`;

/** What a license is worth today. Refuses rateLimited, a number that is none (under `number`), and notFound for an unknown one. */
export async function verifyLicense(
  { db, address, now }: VisitorContext,
  typed: string,
): Promise<Result<PublicLicense>> {
  const number = parseLicenseNumber(typed);
  const [{ rows }] = await Promise.all([
    db.pool.query(statement, [number ?? NO_NUMBER, address, QUESTIONS_A_MINUTE]),
    wait(ANSWER_MS),
  ]);
  const row = answerRow.parse(rows[0]);
  if (!row.allowed) return refuse("rateLimited", { params: { minutes: 1 } });
  if (!number)
    return refuseField(
      "number",
      "رقم کنترل این شماره درست نیست. شمارهٔ مجوز یازده رقم دارد؛ آن را دوباره از روی مجوز بنویسید.",
    );
  if (row.number === null) return refuse("notFound");
  const { allowed: _allowed, ...license } = row;
  return ok(licenseOn(license, todayInTehran(now)));
}
