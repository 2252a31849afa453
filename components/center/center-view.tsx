"use client";
import { centerStatusLabels } from "@/lib/domain/organisation/center";
import type { CenterView as View } from "@/lib/domain/panel/center-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { licensingPaths } from "../licensing-paths";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Code } from "../ui/code";
import { DescriptionList } from "../ui/description-list";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { CenterBoard } from "./center-board";
import { CenterLicensing, RunningNotice } from "./center-licensing";
import { CenterMonths } from "./center-months";
import { CenterPayments } from "./center-payments";
import { CenterTargets } from "./center-targets";
import { centerStatusTones } from "./status-tones";

/** Who the center is, what it should do a month, and how its months went; the running month first. */
export function CenterView(view: View) {
  const { id, name, months, office, province } = view;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={`${view.kind}، ادارهٔ ${office.name}، استان ${province.name}`}
        breadcrumbs={[{ href: paths.centers, label: "مراکز" }]}
        tags={<Tag tone={centerStatusTones[view.status]}>{centerStatusLabels[view.status]}</Tag>}
        action={
          view.mayViewPanel ? (
            <ButtonLink href={paths.panel({ center: id })} variant="secondary">
              پایش مرکز
            </ButtonLink>
          ) : undefined
        }
      />
      {view.licensing ? <RunningNotice id={id} notice={view.licensing.notice} /> : null}
      {months ? <CenterMonths id={id} months={months} /> : null}
      {view.payments ? <CenterPayments id={id} name={name} payments={view.payments} /> : null}
      <Section
        id="targets"
        title="هدف‌های ماهانه"
        description={`هدف هر ردیف برای این ماه در برنامهٔ سالانه؛ ردیفی که برنامه ندارد با هدف ${formatNumber(1)} سنجیده می‌شود.`}
        action={
          view.planYear ? (
            <ButtonLink href={moneyPaths.plan(view.planYear, id)} variant="secondary">
              برنامهٔ سالانه
            </ButtonLink>
          ) : undefined
        }
      >
        <CenterTargets targets={view.targets} />
      </Section>
      <Section
        id="board"
        title="هیئت عامل"
        description="هشت سمت هیئت عامل مرکز (بند ج)."
        action={
          view.maySeeBoard ? (
            <ButtonLink href={licensingPaths.centerBoard(id)} variant="secondary">
              دوره‌ها و تاریخچه
            </ButtonLink>
          ) : undefined
        }
      >
        <CenterBoard board={view.board} />
      </Section>
      {view.licensing ? <CenterLicensing id={id} licensing={view.licensing} /> : null}
      <Section id="identity" title="مشخصات">
        <DescriptionList
          items={[
            { term: "کد مرکز", description: <Code>{id}</Code> },
            { term: "نوع", description: view.kind },
            { term: "نخستین ماه گزارش", description: view.started ?? "پس از گشایش مرکز" },
            ...(view.ended ? [{ term: "پایان تعهد گزارش از", description: view.ended }] : []),
            { term: "نشانی", description: view.address ?? "—" },
            { term: "تلفن", description: view.phone ? <bdi dir="ltr">{view.phone}</bdi> : "—" },
          ]}
        />
      </Section>
    </>
  );
}
