import type { Level } from "../entrepreneur/level";

const MILLION_TOMAN = 10_000_000n;
const RIAL_PER_TOMAN = 10n;

/** S5 خدمات و حمایت‌ها: each level has one kind of loan with its range. */
export const LOAN_KINDS = ["micro", "development", "advanced"] as const;
export type LoanKind = (typeof LOAN_KINDS)[number];

export type LoanTerms = {
  level: Level;
  label: string;
  leastRial: bigint;
  mostRial: bigint;
  /** Percent of the principal, once. */
  feePercent: bigint;
};

/**
 * S5 names ranges, «بدون کارمزد» and «کارمزد ناچیز». Decision: the small fee of level 2 is 4 percent of the principal,
 * charged once; a granted loan keeps the fee it was granted with.
 */
export const loanTerms: Record<LoanKind, LoanTerms> = {
  micro: {
    level: 1,
    label: "وام خرد",
    leastRial: 10n * MILLION_TOMAN,
    mostRial: 20n * MILLION_TOMAN,
    feePercent: 0n,
  },
  development: {
    level: 2,
    label: "تسهیلات توسعه",
    leastRial: 30n * MILLION_TOMAN,
    mostRial: 50n * MILLION_TOMAN,
    feePercent: 4n,
  },
  advanced: {
    level: 3,
    label: "تسهیلات پیشرفته",
    leastRial: 70n * MILLION_TOMAN,
    mostRial: 100n * MILLION_TOMAN,
    feePercent: 0n,
  },
};

/** How many monthly installments a loan may have (decision; the sources are silent). */
export const INSTALLMENT_COUNT = { least: 2, usual: 20, most: 60 } as const;

/** The one kind of loan a level is offered. */
export function loanKindOf(level: Level): LoanKind {
  const kind = LOAN_KINDS.find((one) => loanTerms[one].level === level);
  if (!kind) throw new RangeError(`no loan for level ${String(level)}`);
  return kind;
}

/** The fee of a loan in rial, rounded down to whole toman: what is owed can be paid as loans are paid. */
export const feeOf = (kind: LoanKind, principalRial: bigint): bigint =>
  ((principalRial * loanTerms[kind].feePercent) / 100n / RIAL_PER_TOMAN) * RIAL_PER_TOMAN;
