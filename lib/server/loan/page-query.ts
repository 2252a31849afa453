import { can } from "@/lib/domain/access/policy";
import { checkGrant, type GrantFacts, rangeText } from "@/lib/domain/loan/grant";
import { grantFields } from "@/lib/domain/loan/input";
import { INSTALLMENT_COUNT, loanKindOf, loanTerms } from "@/lib/domain/loan/kinds";
import { formatToman, tomanNumber } from "@/lib/domain/loan/toman";
import { formatJalaliDate, formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { formatNumber } from "@/lib/domain/shared/rial";
import { tomanInWords } from "@/lib/domain/shared/rial-in-words";
import type { Refusal } from "@/lib/domain/shared/result";
import { refusalText } from "@/lib/domain/shared/refusal";
import { type CaseHeadView, headView, readCase } from "@/lib/server/entrepreneur/case-head";
import { grantFacts } from "@/lib/server/loan/grant";
import { type LoanView, loanView } from "@/lib/server/loan/loan-view";
import { loansStatement } from "@/lib/server/loan/statement";
import type { Context } from "@/lib/server/scope";

/** A loan as somebody means to grant it, out of an address. */
export type TypedLoan = Record<"principalRial" | "installmentCount" | "grantedOn", string>;

/** What will happen, before it happens. */
export type LoanPreview = {
  label: string;
  typed: TypedLoan;
  principal: string;
  principalWords: string;
  fee: string | null;
  total: string;
  totalWords: string;
  grantedOn: string;
  installments: { number: string; dueOn: string; amount: string }[];
};

export type LoansView = {
  head: CaseHeadView;
  loans: LoanView[];
  may: { pay: boolean; reverse: boolean };
  /** null for whom granting is not */
  grant: {
    obstacle: string | null;
    range: string;
    typed: TypedLoan;
    counts: string;
    preview: LoanPreview | null;
    /** why there is no preview of what stands in the address */
    refused: string | null;
  } | null;
  today: string;
};

/** An entrepreneur's loans, and what may be granted; null for whom the case is not. */
export async function getLoansPage(
  ctx: Context,
  code: string,
  typed: TypedLoan | null = null,
): Promise<LoansView | null> {
  const row = await readCase(ctx, loansStatement, code);
  if (!row) return null;
  const today = todayInTehran(ctx.now);
  const facts = grantFacts(row, row.unsettledKinds, today);
  const grants = can(ctx.actor, "loan.grant", row).ok && row.endedOn === null;
  return {
    head: headView(row),
    loans: row.loans.map((loan) => loanView(loan, today)),
    may: {
      pay: can(ctx.actor, "loan.recordPayment", row).ok,
      reverse: can(ctx.actor, "loan.reversePayment", row).ok,
    },
    grant: grants ? granting(facts, typed) : null,
    today: formatJalaliDateShort(today),
  };
}

function granting(facts: GrantFacts, typed: TypedLoan | null): NonNullable<LoansView["grant"]> {
  const kind = facts.level ? loanKindOf(facts.level.level) : null;
  const usual = {
    principalRial: kind ? loanTerms[kind].leastRial : 0n,
    installmentCount: INSTALLMENT_COUNT.usual,
    grantedOn: facts.today,
  };
  // What stands in the way of any loan; the day of the level never does, since today is not before it.
  const any = checkGrant(facts, usual);
  const obstacle = any.ok ? null : textOf(any.refusal);
  return {
    obstacle,
    range: kind ? rangeText(kind) : "",
    counts: `از ${formatNumber(INSTALLMENT_COUNT.least)} تا ${formatNumber(INSTALLMENT_COUNT.most)} قسط ماهانه`,
    typed: typed ?? {
      principalRial: "",
      installmentCount: formatNumber(INSTALLMENT_COUNT.usual),
      grantedOn: formatJalaliDateShort(facts.today),
    },
    ...(typed && obstacle === null ? preview(facts, typed) : { preview: null, refused: null }),
  };
}

function preview(
  facts: GrantFacts,
  typed: TypedLoan,
): Pick<NonNullable<LoansView["grant"]>, "preview" | "refused"> {
  const request = parseInput(grantFields, typed);
  if (!request.ok) return { preview: null, refused: textOf(request.refusal) };
  const grant = checkGrant(facts, request.value);
  if (!grant.ok) return { preview: null, refused: textOf(grant.refusal) };
  const { kind, principalRial, feeRial, grantedOn, installments } = grant.value;
  return {
    refused: null,
    preview: {
      typed,
      label: loanTerms[kind].label,
      principal: formatToman(principalRial),
      principalWords: tomanInWords(principalRial),
      fee: feeRial > 0n ? formatToman(feeRial) : null,
      total: formatToman(principalRial + feeRial),
      totalWords: tomanInWords(principalRial + feeRial),
      grantedOn: formatJalaliDate(grantedOn),
      installments: installments.map(({ number, dueOn, amountRial }) => ({
        number: formatNumber(number),
        dueOn: formatJalaliDate(dueOn),
        amount: tomanNumber(amountRial),
      })),
    },
  };
}

const textOf = (refusal: Refusal): string =>
  Object.values(refusal.fields ?? {}).join(" ") || refusalText(refusal);
