import type { DeadlineStep, PolicyVersion } from "@/lib/domain/aid/policy-version";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatRial } from "@/lib/domain/shared/rial";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import { Clause } from "../ui/clause";
import { type Description, DescriptionList } from "../ui/description-list";

const steps: readonly [DeadlineStep, string][] = [
  ["center", "مرکز"],
  ["office", "اداره"],
  ["province", "استان"],
  ["report", "گزارش استان"],
];

/** A version apart from its ten shares; `more` stands beneath. */
export const PolicyFacts = ({ policy, more = [] }: { policy: PolicyVersion; more?: Description[] }) => (
  <DescriptionList
    items={[
      { term: "نخستین ماه اجرا", description: formatMonth(policy.effectiveMonth) },
      { term: "بخشنامه", description: policy.circular },
      {
        term: "سقف ماهانهٔ هر مرکز",
        description: (
          <>
            {formatRial(policy.capRial)} ({rialInWords(policy.capRial)}) <Clause>بند ح، نکتهٔ ۲</Clause>
          </>
        ),
      },
      {
        term: "هزینهٔ تأییدشده",
        description: policy.limitToApprovedCost
          ? "هر ردیف حداکثر تا هزینهٔ تأییدشدهٔ آن پرداخت می‌شود."
          : "مبلغ هر ردیف به هزینهٔ تأییدشدهٔ آن وابسته نیست.",
      },
      {
        term: "مهلت‌ها در ماه بعد",
        description: steps
          .map(([step, whose]) => `${whose}: روز ${toPersianDigits(policy.deadlineDays[step])}`)
          .join("، "),
      },
      ...more,
    ]}
  />
);
