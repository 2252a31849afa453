"use client";
import type { ReactNode } from "react";
import type { PlanView } from "@/lib/domain/plan/plan-view";
import { persianYear } from "@/lib/domain/shared/persian-digits";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { Text } from "../ui/text";
import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { ForecastSection } from "./forecast-section";
import { PlanTable } from "./plan-table";
import { ProposalSection } from "./proposal-section";
import { yearNav } from "./year-nav";

/** `said`: what has just been done; children: the step that is this person's to take */
type Props = { packed: Packed<PlanView>; said?: ReactNode; children: ReactNode };

/** The plan of a center for a year: what is in force, what is proposed, what became of it and what it will need. */
export function PlanPage({ packed, said, children }: Props) {
  const view = unpack(packed);
  const { id, year, may, forecast, proposal } = view;
  const written = persianYear(year);
  return (
    <>
      <PageHeader
        title={`برنامهٔ سال ${written}`}
        subtitle={`${view.name}، ادارهٔ ${view.office}، استان ${view.province}`}
        breadcrumbs={[
          { href: moneyPaths.plans(year), label: `برنامه‌های ${written}` },
          { href: paths.center(id), label: view.name },
        ]}
        tags={
          <>
            <Tag tone={view.state.tone}>{view.state.label}</Tag>
            {view.inForce ? <Tag tone="success">برنامهٔ پیشین در حال اجرا</Tag> : null}
          </>
        }
        action={
          may.write ? (
            <ButtonLink href={moneyPaths.editPlan(year, id)}>
              {proposal ? "اصلاح پیش‌نویس" : view.version === 0 ? "نوشتن برنامه" : "پیشنهاد تغییر"}
            </ButtonLink>
          ) : undefined
        }
      />
      {said}
      {view.returned ? (
        <div className="mb-6">
          <Notice tone="warning" title="پیشنهاد با این دلیل بازگردانده شده است:">
            {view.returned}
          </Notice>
        </div>
      ) : null}
      <StatList
        stats={[
          { label: "خدمت برنامه‌ریزی‌شدهٔ سال", value: view.planned, unit: "خدمت" },
          {
            label: "تحقق تا کنون",
            value: view.fulfilment.percent ?? "—",
            note: view.fulfilment.percent ? view.fulfilment.text : "هنوز ماهی با برنامه نگذشته است.",
          },
          ...(forecast ? [{ label: "پیش‌بینی نیاز سال", value: forecast.need, unit: "ریال" }] : []),
        ]}
      />
      {proposal ? <ProposalSection proposal={proposal} changes={view.inForce} /> : null}
      {children}
      <Section
        id="plan"
        title="برنامه و تحقق آن"
        description="هدف هر ردیف در هر ماه؛ در ماه‌های تأییدشده، خدمت تأییدشده از هدف. ردیف بی‌هدف با هدف ۱ سنجیده می‌شود (بند ب-۴-۴)."
        action={
          <ButtonLink href={moneyPaths.planSheet(year, id)} variant="secondary" download>
            دریافت اکسل
          </ButtonLink>
        }
      >
        {view.planned === "۰" ? (
          <EmptyState title="برای این سال هنوز برنامه‌ای در حال اجرا نیست">
            مرکز یا استان برنامه را پیشنهاد می‌کند و با پذیرش طرف دیگر به اجرا درمی‌آید.
          </EmptyState>
        ) : (
          <PlanTable view={view} />
        )}
      </Section>
      {forecast ? <ForecastSection forecast={forecast} year={written} /> : null}
      {view.history.length > 0 ? (
        <Section id="history" title="سیر برنامه">
          <Timeline items={view.history} />
        </Section>
      ) : null}
      <Text of={yearNav(view.years, (other) => moneyPaths.plan(other, id))} />
    </>
  );
}
