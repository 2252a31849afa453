"use client";
import { centerStatusLabels } from "@/lib/domain/organisation/center";
import type { CenterView as View } from "@/lib/domain/panel/center-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Code } from "../ui/code";
import { DescriptionList } from "../ui/description-list";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { CenterBoard } from "./center-board";
import { CenterMonths } from "./center-months";
import { CenterTargets } from "./center-targets";

const statusTones = { active: "success", suspended: "warning", inactive: "neutral" } as const;

/** Who the center is, what it should do a month, and how its months went; the running month first. */
export function CenterView(view: View) {
  const { id, name, months, office, province } = view;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={`${view.kind}، ادارهٔ ${office.name}، استان ${province.name}`}
        breadcrumbs={[{ href: paths.centers, label: "مراکز" }]}
        tags={<Tag tone={statusTones[view.status]}>{centerStatusLabels[view.status]}</Tag>}
        action={
          view.mayViewPanel ? (
            <ButtonLink href={paths.panel({ center: id })} variant="secondary">
              پایش مرکز
            </ButtonLink>
          ) : undefined
        }
      />
      {months ? <CenterMonths id={id} months={months} /> : null}
      <Section
        id="targets"
        title="هدف‌های ماهانه"
        description={`هدف هر ردیف در برنامهٔ سالانه؛ ردیفی که برنامه ندارد با هدف ${formatNumber(1)} سنجیده می‌شود.`}
        action={
          view.maySetTargets ? (
            <ButtonLink href={paths.targets(id)} variant="secondary">
              تعیین هدف‌ها
            </ButtonLink>
          ) : undefined
        }
      >
        <CenterTargets targets={view.targets} />
      </Section>
      <Section id="board" title="هیئت عامل" description="هشت سمت هیئت عامل مرکز (بند ج).">
        <CenterBoard board={view.board} />
      </Section>
      <Section id="identity" title="مشخصات">
        <DescriptionList
          items={[
            { term: "کد مرکز", description: <Code>{id}</Code> },
            { term: "نوع", description: view.kind },
            { term: "نخستین ماه گزارش", description: view.started },
            ...(view.ended ? [{ term: "پایان تعهد گزارش از", description: view.ended }] : []),
            { term: "نشانی", description: view.address ?? "—" },
            { term: "تلفن", description: view.phone ? <bdi dir="ltr">{view.phone}</bdi> : "—" },
          ]}
        />
      </Section>
    </>
  );
}
