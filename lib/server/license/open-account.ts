import type { OpenAccountInput } from "@/lib/domain/licensing/license-input";
import { nextLicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { hashPassword } from "@/lib/server/account/sign-in";
import { recordEvent } from "@/lib/server/events";
import type { LicenseFacts } from "@/lib/server/license/facts";
import { findDone, lockForItem, markDone } from "@/lib/server/license/opening";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";
import type { IssuedPassword } from "@/lib/server/user/commands";
import { initialPassword } from "@/lib/server/user/initial-password";

/** Without a password where somebody who has the very role already serves: theirs stays as it is. */
export type OpenedAccount = Omit<IssuedPassword, "password"> & { password: string | null };

/** The accounts of the chair and of the employment side's representative [S1 ب-3-4]; the item is done with it. */
export function openAccount(ctx: Context, input: OpenAccountInput): Promise<Result<OpenedAccount>> {
  const { number, item, username, name } = input;
  return inScope(ctx, async (tx) => {
    const license = await lockForItem(tx, ctx, { number, item });
    if (!license.ok) return license;
    const facts = license.value;
    const done = await findDone(tx, facts, item);
    if (done) return refuseSecond(ctx, done);
    const opening = nextLicenseStatus(facts.status, "open");
    if (!opening.ok) return opening;
    const password = initialPassword();
    const made = await makeAccount(tx, ctx, facts, input, await hashPassword(password));
    if (made === "taken")
      return refuse("duplicate", {
        fields: { username: "این نام کاربری از آن کس دیگری است. نام دیگری برگزینید." },
      });
    if (made === "created") await recordCreated(tx, ctx, facts, input);
    await markDone(tx, ctx, facts, { item, doneOn: todayInTehran(ctx.now), reference: username });
    return ok({ username, name, password: made === "created" ? password : null });
  });
}

/** A password is told once; a second click cannot hear it again. */
const refuseSecond = (ctx: Context, done: { doneById: number; doneByName: string }) =>
  refuse("conflict", {
    params: { by: done.doneByName },
    ...(done.doneById === ctx.actor.userId && {
      fields: {
        form: "این حساب را پیش از این ساخته‌اید. اگر گذرواژه نخستین را ندارید، از راهبر سامانه گذرواژه تازه بخواهید.",
      },
    }),
  });

async function makeAccount(
  tx: Transaction,
  ctx: Context,
  { number }: LicenseFacts,
  { item, username, name, mobile }: OpenAccountInput,
  hash: string,
) {
  const [row] = await tx.$queryRaw<{ made: "created" | "existing" | "taken" }[]>`
    SELECT open_center_account(${number}, ${item}, ${username}, ${name}, ${mobile}, ${hash}, ${ctx.now}::timestamptz) AS made`;
  if (!row) throw new Error("open_center_account gave no row");
  return row.made;
}

function recordCreated(
  tx: Transaction,
  ctx: Context,
  { officeId, provinceId, centerId }: LicenseFacts,
  { item, username, name, mobile }: OpenAccountInput,
) {
  const chair = item === "chairAccount";
  const place = { provinceId, officeId, centerId: chair ? centerId : null };
  return recordEvent(tx, ctx, {
    kind: "user.created",
    subject: "user",
    subjectId: username,
    place,
    after: {
      username,
      name,
      mobile,
      grants: [{ role: chair ? "centerChair" : "officeEmployment", ...place }],
    },
  });
}
