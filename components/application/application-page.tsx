import type { ReactNode } from "react";
import type { ApplicationView } from "@/lib/domain/licensing/application-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";
import { DescriptionList } from "../ui/description-list";
import { DoneNotice } from "../ui/done-notice";
import { AppLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Stepper } from "../ui/stepper";
import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { fileLinks } from "../licensing/document-list";
import { asInnerHtml } from "../ui/markup";
import { GapList } from "./gap-list";
import { PartList } from "./part-list";
import { Returned } from "./returned";
import { SectionTasks } from "./section-tasks";

type Props = {
  view: ApplicationView;
  done?: string;
  doneTexts: Readonly<Record<string, string>>;
  /** the license with its opening, once there is one */
  license: ReactNode;
  rename: ReactNode;
  steps: ReactNode;
  reveal: ReactNode;
};

/** An application with all that concerns it, for whoever may see it. */
export function ApplicationPage({ view, done, doneTexts, license, rename, steps, reveal }: Props) {
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
              اداره {office.name}
            </AppLink>
            ، استان {view.province}
          </>
        }
        breadcrumbs={[{ href: licensingPaths.licenses, label: "مجوزها" }]}
      />
      <DoneNotice done={done} texts={doneTexts} />
      <Stepper label="سیر درخواست" steps={view.steps} />
      <p className="mt-3 max-w-prose text-quiet">{view.next}</p>
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
              {view.quota.text} <Clause>بند ز</Clause>
            </p>
            {view.quota.full ? (
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
          <DescriptionList
            items={view.conditions.map(({ label, rests, stands }) => ({
              key: label,
              term: label,
              description: rests,
              action: <Tag tone={stands ? "success" : "neutral"}>{stands ? "برقرار" : "هنوز نه"}</Tag>,
            }))}
          />
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
          <PartList parts={view.parts} />
        </Section>
      )}
      {may.reveal && !may.edit ? reveal : null}
      <Section id="history" title="سیر پرونده">
        <Timeline
          items={view.timeline.map((event, index) => ({
            key: index,
            title: event.title,
            tone: event.tone,
            at: event.at,
            dateTime: event.iso,
            by: event.by,
            note: event.note ?? undefined,
          }))}
        />
      </Section>
    </>
  );
}
