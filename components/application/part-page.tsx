import type { ReactNode } from "react";
import type { PartFormView } from "@/lib/domain/licensing/part-form-view";
import type { FormAction } from "../forms/form-state";
import { DocumentList } from "../licensing/document-list";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";
import { DoneNotice } from "../ui/done-notice";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { PartForm } from "./part-form";

type Props = {
  view: PartFormView;
  /** the section or the seat after this one */
  next: { href: string; label: string } | null;
  /** the page above this one: the form, or the board */
  above: { href: string; label: string };
  done?: string;
  refused?: string | null;
  action: FormAction;
  draftKey: string;
  /** the part to read, where it can no longer be changed */
  reading: ReactNode;
};

const texts = {
  saved: "ذخیره شد. می‌توانید هر وقت خواستید ادامه دهید.",
  file: "مدرک پیوست شد.",
  "file-removed": "مدرک برداشته شد.",
};

/** The page on which an officer fills in one part of the form. */
export function PartPage({ view, next, above, done, refused, action, draftKey, reading }: Props) {
  const { number, returned, missing, mayEdit } = view;
  return (
    <>
      <PageHeader
        title={view.title}
        subtitle={
          <>
            {view.asks} <Clause>{view.clause}</Clause>
          </>
        }
        breadcrumbs={[
          { href: licensingPaths.licenses, label: "مجوزها" },
          { href: licensingPaths.application(number), label: view.centerName },
          ...(above.href === licensingPaths.application(number) ? [] : [above]),
        ]}
      />
      <DoneNotice done={done} texts={texts} />
      {returned ? (
        <div className="mb-6">
          <Notice
            tone={returned.mended ? "info" : "warning"}
            title={
              returned.mended ? "این بخش پس از بازگشت تغییر کرده است." : "استان این بخش را بازگردانده است."
            }
          >
            {returned.reason}
          </Notice>
        </div>
      ) : null}
      {mayEdit ? <PartForm view={view} action={action} draftKey={draftKey} /> : reading}
      {mayEdit && missing.length > 0 ? (
        <div className="mt-6">
          <Notice title="برای کامل شدن این بخش:">
            <ul className="list-inside list-disc">
              {missing.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Notice>
        </div>
      ) : null}
      {view.documents === "none" ? null : (
        <Section
          id="documents"
          title="مدارک"
          description={
            view.documents === "required"
              ? "دست‌کم یک مدرک از سابقه و فعالیت، مانند پروانه کسب یا گواهی."
              : "اگر نامه، صورت‌جلسه یا عکسی هست، پیوست کنید."
          }
        >
          <DocumentList
            number={number}
            subject={view.part}
            files={view.files}
            mayAdd={mayEdit}
            refused={refused}
          />
        </Section>
      )}
      <div className="mt-10 flex flex-wrap gap-3 print:hidden">
        {next ? (
          <ButtonLink href={next.href} variant="secondary">
            {next.label}
          </ButtonLink>
        ) : null}
        <ButtonLink href={above.href} variant="quiet">
          {above.label}
        </ButtonLink>
      </div>
    </>
  );
}
