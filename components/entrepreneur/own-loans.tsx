import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";
import type { Tone } from "../ui/tone";

type Tagged = { label: string; tone: Tone };
type OwnInstallment = { number: string; dueOn: string; amount: string; paidOn: string | null; tag: Tagged };
export type OwnLoan = {
  id: number;
  label: string;
  tag: Tagged;
  principal: string;
  grantedOn: string;
  remaining: string;
  late: string | null;
  settledOn: string | null;
  installments: OwnInstallment[];
};

/** Those that are wanted first; the others are folded away. */
const SHOWN = 3;

/** One's own loans, each with what is to be paid next. */
export function OwnLoans({ loans }: { loans: OwnLoan[] }) {
  return (
    <Section id="loans" title="وام و قسط‌ها">
      {loans.length === 0 ? <p className="text-quiet">وامی به شما داده نشده است.</p> : null}
      <div className="grid gap-6 *:min-w-0">
        {loans.map((loan) => (
          <LoanPart key={loan.id} loan={loan} />
        ))}
      </div>
    </Section>
  );
}

function LoanPart({ loan }: { loan: OwnLoan }) {
  const open = loan.installments.filter(({ paidOn }) => paidOn === null);
  const next = open.slice(0, SHOWN);
  const others = loan.installments.filter((one) => !next.includes(one));
  return (
    <div>
      <div
        className="sheet"
        dangerouslySetInnerHTML={asInnerHtml([markup`<dl class="facts stacked">${factsText(loan)}</dl>`])}
      />
      {next.length > 0 ? (
        <div className="mt-3">
          <Installments items={next} />
        </div>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary className="flex min-h-11 items-center font-semibold text-accent-text">
            {next.length > 0 ? "قسط‌های دیگر" : "قسط‌ها"}
          </summary>
          <Installments items={others} />
        </details>
      ) : null}
    </div>
  );
}

const Installments = ({ items }: { items: OwnInstallment[] }) => (
  <ul className="criteria" dangerouslySetInnerHTML={asInnerHtml(items.map(lineText))} />
);

const lineText = ({ number, dueOn, amount, tag }: OwnInstallment): Markup =>
  markup`<li><div><b>قسط ${number}، ${dueOn}</b><p>${amount} تومان</p></div>${tagText(tag.tone, tag.label)}</li>`;

const fact = (term: string | Markup, value: string): Markup =>
  markup`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const factsText = ({ label, tag, principal, grantedOn, remaining, settledOn }: OwnLoan): Markup[] => [
  fact(markup`${label} ${tagText(tag.tone, tag.label)}`, `${principal}، در ${grantedOn}`),
  settledOn === null ? fact("مانده", remaining) : fact("تسویه", settledOn),
];
