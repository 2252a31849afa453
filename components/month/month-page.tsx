"use client";
import type { ReactNode } from "react";
import type { Said } from "@/lib/domain/month/said";
import type { MonthView } from "@/lib/domain/month/view";
import { ButtonLink } from "../ui/button";
import { AppLink } from "../ui/link";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { paths } from "../paths";
import { MonthNotices } from "./month-notices";
import { MonthProgress } from "./month-progress";
import { MonthRows } from "./month-rows";
import { MonthSum } from "./month-sum";
import { MonthTimeline } from "./month-timeline";

type Props = {
  packed: Packed<MonthView>;
  said: Said | null;
  /** the office's form in the place of the plain rows */
  review?: ReactNode;
  /** the step that is this person's to take */
  children: ReactNode;
};

/** Forms come from outside: whoever only reads the month does not load them. */
export function MonthPage({ packed, said, review, children }: Props) {
  const view = unpack(packed);
  const { center, may } = view;
  return (
    <>
      <PageHeader
        title={`کارکرد ${view.title}`}
        subtitle={`${center.name}، ${center.office}`}
        breadcrumbs={[
          { href: paths.centers, label: "مراکز" },
          { href: paths.center(center.id), label: center.name },
        ]}
        tags={<Tag tone={view.statusTone}>{view.statusLabel}</Tag>}
        action={
          may.log ? <ButtonLink href={paths.newEntry(center.id, view.month)}>ثبت خدمت</ButtonLink> : undefined
        }
      />
      <MonthNotices view={view} said={said} />
      <MonthProgress view={view} />
      <MonthSum view={view} />
      <Section
        id="services"
        title="خدمت‌ها به تفکیک ده ردیف"
        description={`سهم و سقف هر ردیف از ${view.circular}`}
      >
        {review ?? <MonthRows view={view} />}
      </Section>
      {children}
      <Section id="history" title="سیر ماه">
        <MonthTimeline view={view} />
      </Section>
      <nav aria-label="ماه‌های دیگر" className="mt-10 flex justify-between gap-4 print:hidden">
        {view.previous ? <Neighbour center={center.id} month={view.previous} label="ماه پیش" /> : <span />}
        {view.next ? <Neighbour center={center.id} month={view.next} label="ماه بعد" /> : <span />}
      </nav>
    </>
  );
}

const Neighbour = ({ center, month, label }: { center: string; month: string; label: string }) => (
  <AppLink href={paths.month(center, month)} className="link inline-flex min-h-11 items-center">
    {label}
  </AppLink>
);
