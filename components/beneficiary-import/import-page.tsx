import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { CancelForm } from "./decision-forms";
import type { CorrectedUpload, ImportActions, ImportPageView } from "./import-props";
import { Preview, PreviewRows } from "./preview";
import { ReadingProgress } from "./reading-progress";
import { Registered } from "./registered";
import { UploadForm } from "./upload-form";

type ImportPageProps = { view: ImportPageView; actions: ImportActions; upload: CorrectedUpload };

/** A spreadsheet on its way, whatever its state; one can leave the page and find it again in the list. */
export function ImportPage({ view, actions, upload }: ImportPageProps) {
  const { id, version, status, problems } = view;
  return (
    <>
      <PageHeader
        title={<bdi>{view.fileName}</bdi>}
        tags={<Tag tone={view.tag.tone}>{view.tag.label}</Tag>}
        breadcrumbs={[
          { href: casePaths.beneficiaries, label: "مددجویان" },
          { href: casePaths.imports, label: "ورود از اکسل" },
          { label: "پرونده" },
        ]}
      />
      {status === "reading" ? (
        <Section id="reading" title="در حال خواندن پرونده">
          <ReadingProgress address={casePaths.importProgress(id)} first={view.progress} />
          <p className="mt-3 text-quiet">
            می‌توانید این صفحه را ببندید؛ خواندن ادامه می‌یابد و پرونده را در «ورود از اکسل» باز پیدا می‌کنید.
          </p>
          <noscript>
            <meta httpEquiv="refresh" content="3" />
            <p className="mt-3">
              <a href={casePaths.import(id)} className="link">
                تازه کردن صفحه
              </a>
            </p>
          </noscript>
          <div className="mt-6">
            <CancelForm action={actions.cancel} seen={{ id, version }} />
          </div>
        </Section>
      ) : null}
      {status === "failed" ? (
        <Notice tone="danger" title="این پرونده خوانده نشد.">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
          <p>چیزی ثبت نشده و پرونده نگه داشته نشده است.</p>
        </Notice>
      ) : null}
      {status === "cancelled" ? (
        <Notice
          title="این پرونده کنار گذاشته شد."
          action={
            <ButtonLink href={casePaths.imports} variant="secondary">
              بارگذاری پروندهٔ دیگر
            </ButtonLink>
          }
        >
          چیزی از آن ثبت نشد و خود پرونده پاک شده است.
        </Notice>
      ) : null}
      {status === "ready" ? <Preview view={view} actions={actions} /> : null}
      {status === "failed" || (status === "ready" && !view.mayCommit) ? (
        <Again view={view} upload={upload} />
      ) : null}
      {status === "ready" ? <PreviewRows view={view} /> : null}
      {status === "committed" ? <Registered view={view} /> : null}
      {view.mayCommit ? <Again view={view} upload={upload} /> : null}
      <Section id="about" title="دربارهٔ این پرونده">
        <DescriptionList
          items={[
            { term: "اداره", description: view.office },
            { term: "بارگذاری", description: view.started },
            ...(view.committed ? [{ term: "ثبت نهایی", description: view.committed }] : []),
            { term: "حجم", description: view.size },
          ]}
        />
      </Section>
    </>
  );
}

/** The corrected file: at once where this one cannot be saved. */
function Again({ view, upload }: Pick<ImportPageProps, "view" | "upload">) {
  const { id, status, office, officeId } = view;
  const replaces = status === "ready";
  return (
    <Section
      id="again"
      title="بارگذاری پروندهٔ اصلاح‌شده"
      description={
        replaces ? "پروندهٔ اصلاح‌شده جای این یکی را می‌گیرد و این پیش‌نمایش کنار می‌رود." : undefined
      }
    >
      <UploadForm
        {...upload}
        replaces={replaces ? id : undefined}
        offices={[{ value: officeId, label: office }]}
        button="بارگذاری و بررسی"
      />
    </Section>
  );
}
