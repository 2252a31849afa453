"use client";
import type { ReactNode } from "react";
import type { ApplicationView } from "@/lib/domain/licensing/application-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";
import { AppLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Stepper } from "../ui/stepper";
import { Tag, tagText } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { fileLinks } from "../licensing/document-list";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { GapList } from "./gap-list";
import { Returned } from "./returned";
import { SectionTasks } from "./section-tasks";

type Props = {
  packed: Packed<ApplicationView>;
  /** what has just been done */
  said: string | null;
  /** the license with its opening, once there is one */
  license: ReactNode;
  rename: ReactNode;
  steps: ReactNode;
};

/** An application with all that concerns it; the forms of whoever may act come from outside. */
export function ApplicationPage({ packed, said, license, rename, steps }: Props) {
  const view = unpack(packed);
  const { number, office, may, gaps } = view;
  return (
    <>
      <PageHeader
        title={view.centerName}
        tags={<Tag tone={view.status.tone}>{view.status.label}</Tag>}
        subtitle={
          <>
            درخواست <bdi dir="ltr">{view.shownNumber}</bdi>، {view.kind}،{" "}
            <AppLink href={licensingPaths.office(office.id)} className="link">
              ادارهٔ {office.name}
            </AppLink>
            ، استان {view.province}
          </>
        }
        breadcrumbs={[{ href: licensingPaths.licenses, label: "مجوزها" }]}
      />
      {said ? (
        <div className="mb-6">
          <Notice tone="success" role="status">
            {said}
          </Notice>
        </div>
      ) : null}
      <Stepper label="سیر درخواست" steps={view.steps} />
      {view.licensed ? null : <p className="mt-3 max-w-prose text-quiet">{view.next}</p>}
      <Returned
        number={number}
        returned={view.returned}
        note={view.note}
        mayEdit={may.edit}
        status={view.status}
      />
      {license}
      {may.edit ? (
        <>
          <Section
            id="form"
            title="فرم امکان‌سنجی"
            description="هر بخش جداگانه ذخیره می‌شود؛ می‌توانید در چند روز آن را کامل کنید."
          >
            <SectionTasks number={number} sections={view.sections} />
            {rename}
          </Section>
          <Section id="gaps" title="پیش از فرستادن">
            <p className="mb-3 max-w-prose">
              {view.quota?.text} <Clause>بند ز</Clause>
            </p>
            {view.quota?.full ? (
              <div className="mb-3">
                <Notice tone="warning" title="سهمیه جای خالی ندارد.">
                  فرم را می‌توانید کامل کنید، ولی تا جای خالی نباشد فرستاده نمی‌شود. مدیرکل استان می‌تواند
                  سهمیه را با ذکر دلیل افزایش دهد.
                </Notice>
              </div>
            ) : null}
            {gaps && gaps.length > 0 ? (
              <>
                <p className="mb-2 font-semibold">{toPersianDigits(gaps.length)} مورد مانده است:</p>
                <GapList number={number} gaps={gaps} more="موارد دیگر" />
              </>
            ) : (
              <Notice tone="success" title="فرم کامل است." />
            )}
          </Section>
        </>
      ) : null}
      {view.conditions ? (
        <Section
          id="conditions"
          title="شرط‌های صدور مجوز"
          description="مجوز تنها با هر سه شرط صادر می‌شود (بند ب-۳-۱)."
        >
          <div className="sheet" dangerouslySetInnerHTML={asInnerHtml([conditionsText(view.conditions)])} />
          {view.councilFiles.length > 0 && !may.recordDecision ? (
            <div dangerouslySetInnerHTML={asInnerHtml([fileLinks(view.councilFiles)])} />
          ) : null}
        </Section>
      ) : null}
      {steps}
      {may.edit ? null : (
        <Section
          id="form"
          title="فرم امکان‌سنجی"
          description={view.revision > 1 ? `نوبت ${toPersianDigits(view.revision)}` : undefined}
          action={
            view.revision > 1 ? (
              <ButtonLink href={licensingPaths.applicationChanges(number)} variant="secondary">
                تفاوت با نوبت پیش
              </ButtonLink>
            ) : undefined
          }
        >
          <ButtonLink href={licensingPaths.applicationForm(number)} variant="secondary">
            خواندن فرم
          </ButtonLink>
        </Section>
      )}
      <Section id="history" title="سیر پرونده">
        <Timeline items={view.timeline} />
      </Section>
    </>
  );
}

const conditionsText = (conditions: NonNullable<ApplicationView["conditions"]>): Markup =>
  markup`<dl class="facts">${conditions.map(
    ({ label, rests, stands }) =>
      markup`<div><dt>${label}</dt><dd>${tagText(stands ? "success" : "neutral", stands ? "برقرار" : "هنوز نه")} ${rests}</dd></div>`,
  )}</dl>`;
