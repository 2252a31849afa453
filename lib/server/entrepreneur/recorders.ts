import type { EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { invoiceNumberKey } from "@/lib/domain/entrepreneur/invoices";
import { checkHappened, checkInvoice, checkTerm } from "@/lib/domain/entrepreneur/recording";
import type { Recorded } from "@/lib/domain/entrepreneur/recording-input";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthOf } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import type { EntrepreneurFacts } from "@/lib/server/entrepreneur/facts";
import { outletOf } from "@/lib/server/entrepreneur/outlet-of";
import type { Context, Transaction } from "@/lib/server/scope";

type Made = Promise<Result<{ id: number | bigint }>>;
type Recorder<K extends EvidenceKind> = (
  tx: Transaction,
  ctx: Context,
  facts: EntrepreneurFacts,
  values: Recorded<K>,
) => Made;

const by = ({ actor, now }: Context, { id }: EntrepreneurFacts) => ({
  entrepreneurId: id,
  recordedById: actor.userId,
  recordedByName: actor.name,
  recordedAt: now,
});
const bounds = ({ now }: Context, { startedOn }: EntrepreneurFacts) => ({
  today: todayInTehran(now),
  businessStartedOn: startedOn,
});
const optionalDay = (day: CalendarDate | null) => day && atMidnight(day);

/** What a unique index has let through; of two that come at once, one. */
const onlyOne = (made: readonly { id: number | bigint }[], field: string, message: string) =>
  made[0] ? ok(made[0]) : refuse("duplicate", { fields: { [field]: message } });

/** Each checks that it can have happened, and writes its row. */
export const recorders: { [K in EvidenceKind]: Recorder<K> } = {
  async salesInvoice(tx, ctx, facts, { number, issuedOn, amountRial, customer, productId }) {
    const possible = checkInvoice({ issuedOn, amountRial }, bounds(ctx, facts));
    if (!possible.ok) return possible;
    if (productId !== null) {
      const product = await tx.product.findFirst({
        where: { id: productId, entrepreneurId: facts.id, voidedAt: null },
        select: { id: true },
      });
      if (!product) return refuseField("productId", "محصول را از فهرست برگزینید.");
    }
    const made = await tx.salesInvoice.createManyAndReturn({
      data: [
        {
          ...by(ctx, facts),
          number,
          numberKey: invoiceNumberKey(number),
          issuedOn: atMidnight(issuedOn),
          month: monthOf(issuedOn),
          amountRial,
          customer,
          productId,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    return onlyOne(made, "number", "فاکتوری با همین شماره و همین تاریخ پیش از این ثبت شده است.");
  },

  async course(tx, ctx, facts, { course, completedOn, note }) {
    const happened = checkHappened("completedOn", completedOn, {
      ...bounds(ctx, facts),
      businessStartedOn: null,
    });
    if (!happened.ok) return happened;
    const made = await tx.courseCompletion.createManyAndReturn({
      data: [{ ...by(ctx, facts), course, completedOn: atMidnight(completedOn), note }],
      skipDuplicates: true,
      select: { id: true },
    });
    return onlyOne(made, "course", "گذراندن این دوره پیش از این ثبت شده است.");
  },

  async visit(tx, ctx, facts, { visitedOn, note }) {
    const happened = checkHappened("visitedOn", visitedOn, bounds(ctx, facts));
    if (!happened.ok) return happened;
    return ok(
      await tx.visit.create({
        data: { ...by(ctx, facts), visitedOn: atMidnight(visitedOn), note },
        select: { id: true },
      }),
    );
  },

  async call(tx, ctx, facts, { calledOn, answered, note }) {
    const happened = checkHappened("calledOn", calledOn, bounds(ctx, facts));
    if (!happened.ok) return happened;
    return ok(
      await tx.call.create({
        data: { ...by(ctx, facts), calledOn: atMidnight(calledOn), answered, note },
        select: { id: true },
      }),
    );
  },

  async product(tx, ctx, facts, { name, firstOfferedOn }) {
    const happened = checkHappened("firstOfferedOn", firstOfferedOn, bounds(ctx, facts));
    if (!happened.ok) return happened;
    const made = await tx.product.createManyAndReturn({
      data: [{ ...by(ctx, facts), name, firstOfferedOn: atMidnight(firstOfferedOn) }],
      skipDuplicates: true,
      select: { id: true },
    });
    return onlyOne(made, "name", "محصولی با همین نام پیش از این ثبت شده است.");
  },

  async contract(tx, ctx, facts, { outlet, startsOn, endsOn, note }) {
    const happened = checkHappened("startsOn", startsOn, bounds(ctx, facts));
    const term = happened.ok ? checkTerm(startsOn, endsOn) : happened;
    if (!term.ok) return term;
    const found = await outletOf(tx, facts, outlet);
    if (!found.ok) return found;
    const made = await tx.outletContract.createManyAndReturn({
      data: [
        {
          ...by(ctx, facts),
          outletId: found.value,
          startsOn: atMidnight(startsOn),
          endsOn: optionalDay(endsOn),
          note,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    return onlyOne(made, "startsOn", "قراردادی با همین طرف و همین تاریخ پیش از این ثبت شده است.");
  },

  async job(tx, ctx, facts, { title, monthlyWageRial, startsOn, endsOn }) {
    const happened = checkHappened("startsOn", startsOn, bounds(ctx, facts));
    const term = happened.ok ? checkTerm(startsOn, endsOn) : happened;
    if (!term.ok) return term;
    return ok(
      await tx.job.create({
        data: {
          ...by(ctx, facts),
          title,
          monthlyWageRial,
          startsOn: atMidnight(startsOn),
          endsOn: optionalDay(endsOn),
        },
        select: { id: true },
      }),
    );
  },
};
