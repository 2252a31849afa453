"use client";
import type { EntryPageView } from "@/lib/domain/service-entry/view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { FormDetails } from "../forms/form-details";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { decisionTones } from "../month/decision-tones";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Clause } from "../ui/clause";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { EvidenceSection, type EvidenceSectionProps } from "./evidence-section";

type Props = Omit<EvidenceSectionProps, "view"> & {
  view: EntryPageView;
  done: string | null;
  removeAction: FormAction;
};

const doneTexts: Record<string, { title: string; next: string }> = {
  logged: { title: "خدمت ثبت شد.", next: "اگر مدرکی دارید در همین صفحه پیوست کنید." },
  changed: { title: "تغییر ذخیره شد.", next: "اداره این خدمت را دوباره بررسی می‌کند." },
  evidence: { title: "مدرک پیوست شد.", next: "می‌توانید مدرک دیگری هم بیفزایید." },
};

const kinds: Record<string, string> = {
  "entry.logged": "ثبت خدمت",
  "entry.changed": "اصلاح خدمت",
  "entry.decided": "تصمیم اداره",
  "evidence.added": "پیوست مدرک",
};

export function EntryPage({ view, done, removeAction, ...evidence }: Props) {
  const { centerId, month } = view;
  const said = done !== null && Object.hasOwn(doneTexts, done) ? doneTexts[done] : null;
  return (
    <>
      <PageHeader
        title={view.title}
        subtitle={
          <>
            {view.serviceLabel} <Clause>{view.clause}</Clause>
          </>
        }
        breadcrumbs={[
          { href: paths.center(centerId), label: view.centerName },
          { href: paths.month(centerId, month), label: view.monthTitle },
        ]}
        tags={<Tag tone={decisionTones[view.decision]}>{view.decisionLabel}</Tag>}
        action={
          view.mayChange ? (
            <ButtonLink href={paths.editEntry(centerId, month, view.id)}>اصلاح خدمت</ButtonLink>
          ) : undefined
        }
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        {said ? (
          <Notice
            tone="success"
            role="status"
            title={said.title}
            action={
              <>
                <ButtonLink variant="secondary" href={paths.month(centerId, month)}>
                  بازگشت به ماه
                </ButtonLink>
                {view.mayChange ? (
                  <>
                    <ButtonLink variant="secondary" href={paths.newEntry(centerId, month)}>
                      ثبت خدمت دیگر
                    </ButtonLink>
                    <ButtonLink variant="quiet" href={`${paths.newEntry(centerId, month)}?copy=${view.id}`}>
                      رونوشت از همین خدمت
                    </ButtonLink>
                  </>
                ) : null}
              </>
            }
          >
            {said.next}
          </Notice>
        ) : null}
        {view.decisionReason ? (
          <Notice
            tone={view.decision === "rejected" ? "danger" : "warning"}
            title={`نظر اداره: ${view.decisionLabel}`}
          >
            {view.decisionReason}
          </Notice>
        ) : null}
      </div>
      <Card>
        <DescriptionList
          items={view.facts.map(({ term, value }, index) => ({
            key: String(index),
            term,
            description: value,
          }))}
        />
        {view.description ? <p className="mt-4 max-w-prose whitespace-pre-line">{view.description}</p> : null}
      </Card>
      <EvidenceSection view={view} {...evidence} />
      {view.mayChange ? (
        <Section id="more" title="کارهای دیگر">
          <div className="grid gap-4">
            {said ? null : (
              <div>
                <ButtonLink variant="secondary" href={`${paths.newEntry(centerId, month)}?copy=${view.id}`}>
                  رونوشت از این خدمت
                </ButtonLink>
              </div>
            )}
            <ActionForm action={removeAction} id="remove">
              <Hidden values={{ centerId, month, entryId: view.id, version: view.version }} />
              <FormDetails summary="برداشتن خدمت از این ماه">
                <p className="max-w-prose">
                  این خدمت از کارکرد {view.monthTitle} کنار گذاشته می‌شود و در محاسبه نمی‌آید. سابقه آن در
                  پرونده می‌ماند.
                </p>
                <div>
                  <SubmitButton variant="danger">برداشتن خدمت</SubmitButton>
                </div>
              </FormDetails>
            </ActionForm>
          </div>
        </Section>
      ) : null}
      <Section id="history" title="سیر خدمت">
        <Timeline
          items={view.timeline.map((event) => ({
            title: kinds[event.kind] ?? "تغییر",
            at: event.at,
            iso: event.iso,
            by: event.by,
            note: event.note,
          }))}
        />
      </Section>
    </>
  );
}
