import type { MonthView } from "@/lib/domain/month/view";
import { moneyPaths } from "../money-paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";

/** How the aid of the month is paid: when and by which reference, and what was corrected afterwards. */
export function MonthPayment({ view }: { view: MonthView }) {
  const { payment } = view;
  if (!payment) return null;
  const { batch, paid, corrections } = payment;
  const number = <bdi dir="ltr">{batch.shownNumber}</bdi>;
  return (
    <Section
      id="payment"
      title="پرداخت"
      description={paid ? undefined : "پس از پرداخت بانک، تاریخ و شمارهٔ پیگیری در همین‌جا می‌آید."}
      action={
        payment.mayAdjust ? (
          <ButtonLink href={moneyPaths.adjustmentOf(view.center.id, view.month)} variant="secondary">
            ثبت اصلاح
          </ButtonLink>
        ) : undefined
      }
    >
      <Card>
        <DescriptionList
          items={[
            {
              term: "وضعیت",
              description: (
                <Tag tone={paid ? "success" : "info"}>{paid ? "پرداخت شد" : "در فهرست پرداخت"}</Tag>
              ),
            },
            ...(paid
              ? [
                  { term: "تاریخ پرداخت", description: paid.on },
                  { term: "شمارهٔ پیگیری بانک", description: <bdi dir="ltr">{paid.reference}</bdi> },
                ]
              : []),
            { term: paid ? "مبلغ پرداختی" : "مبلغ", description: `${payment.amount} ریال` },
            ...(payment.settled
              ? [{ term: "از آن، اصلاح ماه‌های پیش", description: `${payment.settled} ریال` }]
              : []),
            {
              term: "فهرست پرداخت",
              description: batch.mayView ? (
                <AppLink href={moneyPaths.batch(batch.number)} className="link">
                  {number}
                </AppLink>
              ) : (
                number
              ),
            },
            ...corrections.map((one, index) => ({
              key: `correction-${index}`,
              term: `اصلاح ${one.on}`,
              description: `${one.amount} ریال، با پرداخت یکی از ماه‌های بعد. دلیل: ${one.reason}`,
            })),
          ]}
        />
      </Card>
    </Section>
  );
}
