import { can } from "@/lib/domain/access/policy";
import { accountToConfirm } from "@/lib/domain/inbox/event-messages";
import {
  type AccountAction,
  type AccountStatus,
  nextAccountStatus,
} from "@/lib/domain/payment/account-workflow";
import type { AccountInput, EnterAccountInput, WithdrawAccountInput } from "@/lib/domain/payment/input";
import { formatBatchNumber } from "@/lib/domain/payment/batch-number";
import { maskSheba } from "@/lib/domain/shared/sheba";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import { tell } from "@/lib/server/inbox/tell";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const SUBJECT = "account";

/** An event is never deleted and read by more people than the account: it names its end only. */
const told = ({ sheba, bank, holder }: { sheba: string; bank: string; holder: string }) => ({
  sheba: maskSheba(sheba),
  bank,
  holder,
});

/** The department of participation enters the account of a center [S1 ب-3-2]; it pays nothing until the other confirms it. */
export function enterAccount(ctx: Context, input: EnterAccountInput): Promise<Result<string>> {
  const { centerId, sheba, bank, holder } = input;
  return inScope(ctx, async (tx) => {
    const center = await tx.center.findUnique({
      where: { id: centerId },
      select: { name: true, officeId: true, provinceId: true },
    });
    if (!center) return refuse("notFound");
    const place = { officeId: center.officeId, provinceId: center.provinceId, centerId };
    if (!can(ctx.actor, "center.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "account.enter", place);
    if (!allowed.ok) return allowed;
    const [made] = await tx.centerAccount.createManyAndReturn({
      data: [
        {
          ...{ ...place, sheba, bank, holder },
          enteredById: ctx.actor.userId,
          enteredByName: ctx.actor.name,
          enteredAt: ctx.now,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuseSecond(tx, ctx, input);
    await recordEvent(tx, ctx, {
      kind: "account.entered",
      subject: SUBJECT,
      subjectId: String(made.id),
      place,
      after: told(input),
    });
    const message = accountToConfirm({ accountId: made.id, centerName: center.name });
    await tell(tx, ctx, message, ["provinceEmployment"], place);
    return ok(centerId);
  });
}

/** The database has kept the row out: the same form again, another account that waits, or an account of another center. */
async function refuseSecond(tx: Transaction, ctx: Context, { centerId, sheba }: EnterAccountInput) {
  const known = await tx.centerAccount.findMany({
    where: { centerId, status: { in: ["pending", "confirmed"] } },
    select: { status: true, sheba: true, enteredById: true, enteredByName: true },
  });
  const pending = known.find(({ status }) => status === "pending");
  if (pending?.sheba === sheba && pending.enteredById === ctx.actor.userId) return ok(centerId);
  if (pending)
    return refuse("duplicate", {
      fields: {
        form: `حساب دیگری که ${pending.enteredByName} برای این مرکز ثبت کرده است هنوز منتظر تأیید است. نخست آن را کنار بگذارید.`,
      },
    });
  return refuseField(
    "sheba",
    known.some((account) => account.sheba === sheba)
      ? "این شبا همین حالا حساب تأییدشده این مرکز است."
      : "این شبا برای مرکز دیگری ثبت شده است. هر مرکز حساب خود را دارد.",
  );
}

async function lockAccount(tx: Transaction, ctx: Context, { id, version }: AccountInput) {
  await tx.$queryRaw`SELECT id FROM center_account WHERE id = ${id} FOR UPDATE`;
  const account = await tx.centerAccount.findUnique({ where: { id } });
  if (!account) return refuse("notFound");
  const { provinceId, officeId, centerId } = account;
  const place = { provinceId, officeId, centerId };
  if (!can(ctx.actor, "payment.view", place).ok) return refuse("notFound");
  return ok({ ...account, place, stale: account.version !== version });
}

type Locked = { id: number; centerId: string; status: AccountStatus; version: number };

/** The list that an account stands in cannot be paid to another one: it is cancelled first, or paid. */
async function checkNotBeingPaid(tx: Transaction, { id }: Pick<Locked, "id">): Promise<Result<true>> {
  const [item] = await tx.paymentItem.findMany({
    where: { accountId: id, living: true, batch: { status: { in: ["prepared", "approved"] } } },
    select: { batchNumber: true },
    take: 1,
  });
  if (!item) return ok(true);
  return refuse("inUse", {
    fields: {
      form: `حساب کنونی این مرکز در فهرست پرداخت ${formatBatchNumber(item.batchNumber)} آمده است. نخست آن فهرست پرداخت یا لغو شود.`,
    },
  });
}

async function moveAccount(tx: Transaction, ctx: Context, account: Locked, action: AccountAction) {
  const next = nextAccountStatus(account.status, action);
  if (!next.ok) return next;
  const decided =
    action === "replace"
      ? {}
      : { decidedById: ctx.actor.userId, decidedByName: ctx.actor.name, decidedAt: ctx.now };
  const { count } = await tx.centerAccount.updateMany({
    where: { id: account.id, status: account.status, version: account.version },
    data: { ...decided, status: next.value, version: account.version + 1 },
  });
  return count === 1 ? next : changedMeanwhile(tx, SUBJECT, account.id);
}

/** The department of employment confirms an account that another person entered; it replaces the one before it. */
export const confirmAccount = (ctx: Context, input: AccountInput): Promise<Result<string>> =>
  inScope(ctx, async (tx) => {
    const found = await lockAccount(tx, ctx, input);
    if (!found.ok) return found;
    const { place, stale, ...account } = found.value;
    const allowed = can(ctx.actor, "account.confirm", { ...place, hands: [account.enteredById] });
    if (!allowed.ok) return allowed;
    const own = account.decidedById === ctx.actor.userId;
    if (account.status === "confirmed" && own && account.version === input.version + 1)
      return ok(account.centerId);
    if (stale) return changedMeanwhile(tx, SUBJECT, account.id);
    await tx.$queryRaw`SELECT id FROM center_account WHERE center_id = ${account.centerId} AND status = 'confirmed' FOR UPDATE`;
    const former = await tx.centerAccount.findFirst({
      where: { centerId: account.centerId, status: "confirmed" },
    });
    if (former && former.id !== account.id && account.status === "pending") {
      const free = await checkNotBeingPaid(tx, former);
      if (!free.ok) return free;
      const replaced = await moveAccount(tx, ctx, former, "replace");
      if (!replaced.ok) return replaced;
    }
    const moved = await moveAccount(tx, ctx, account, "confirm");
    if (!moved.ok) return moved;
    await recordEvent(tx, ctx, {
      kind: "account.confirmed",
      subject: SUBJECT,
      subjectId: String(account.id),
      place,
      before: former ? told(former) : undefined,
      after: told(account),
    });
    return ok(account.centerId);
  });

/** Sets an account aside, with a reason; whoever enters accounts may set aside what has not been confirmed yet. */
export const withdrawAccount = (ctx: Context, input: WithdrawAccountInput): Promise<Result<string>> =>
  inScope(ctx, async (tx) => {
    const found = await lockAccount(tx, ctx, input);
    if (!found.ok) return found;
    const { place, stale, ...account } = found.value;
    const decides = can(ctx.actor, "account.confirm", { ...place, hands: [] });
    const entered = account.status === "pending" ? can(ctx.actor, "account.enter", place) : decides;
    if (!decides.ok && !entered.ok) return decides;
    if (account.status === "withdrawn" && account.decidedById === ctx.actor.userId)
      return ok(account.centerId);
    if (stale) return changedMeanwhile(tx, SUBJECT, account.id);
    const free = await checkNotBeingPaid(tx, account);
    if (!free.ok) return free;
    const moved = await moveAccount(tx, ctx, account, "withdraw");
    if (!moved.ok) return moved;
    await recordEvent(tx, ctx, {
      kind: "account.withdrawn",
      subject: SUBJECT,
      subjectId: String(account.id),
      place,
      before: { ...told(account), status: account.status },
      note: input.reason,
    });
    return ok(account.centerId);
  });
