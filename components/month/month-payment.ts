import type { MonthView } from "@/lib/domain/month/view";
import { moneyPaths } from "../money-paths";
import { cardText } from "../ui/card";
import { factList } from "../ui/fact-list";
import { type Markup, markup } from "../ui/markup";
import { buttonText, section } from "../ui/page-text";
import { tagText } from "../ui/tag";

/** How the aid of the month is paid: when and by which reference, and what was corrected afterwards. */
export function monthPayment({ payment, center, month }: MonthView): Markup | null {
  if (!payment) return null;
  const { batch, paid, corrections, amount, settled, mayAdjust } = payment;
  const number = markup`<bdi dir="ltr">${batch.shownNumber}</bdi>`;
  const facts: [string, Markup][] = [
    ["وضعیت", tagText(paid ? "success" : "info", paid ? "پرداخت شد" : "در فهرست پرداخت")],
  ];
  if (paid)
    facts.push(
      ["تاریخ پرداخت", markup`${paid.on}`],
      ["شمارهٔ پیگیری بانک", markup`<bdi dir="ltr">${paid.reference}</bdi>`],
    );
  facts.push([paid ? "مبلغ پرداختی" : "مبلغ", markup`${amount} ریال`]);
  if (settled) facts.push(["از آن، اصلاح ماه‌های پیش", markup`${settled} ریال`]);
  facts.push([
    "فهرست پرداخت",
    batch.mayView ? markup`<a href="${moneyPaths.batch(batch.number)}" class="link">${number}</a>` : number,
  ]);
  for (const one of corrections)
    facts.push([
      `اصلاح ${one.on}`,
      markup`${one.amount} ریال، با پرداخت یکی از ماه‌های بعد. دلیل: ${one.reason}`,
    ]);
  return section(
    {
      id: "payment",
      title: "پرداخت",
      description: paid ? undefined : "پس از پرداخت بانک، تاریخ و شمارهٔ پیگیری در همین‌جا می‌آید.",
      action: mayAdjust
        ? buttonText(moneyPaths.adjustmentOf(center.id, month), "ثبت اصلاح", "secondary")
        : undefined,
    },
    cardText(factList(facts)),
  );
}
