import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { FileIcon } from "../ui/icons";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { CancelForm, CommitForm, RefreshForm } from "./decision-forms";
import type { ImportActions, ImportPageView } from "./import-props";
import { ImportRows } from "./import-rows";

/** What the file would do: how many rows of each kind, what is wrong and where, and the one button that does it. */
export function Preview({ view, actions }: { view: ImportPageView; actions: ImportActions }) {
  const { id, version, outcomes, problems, counts } = view;
  const seen = { id, version };
  return (
    <Section id="preview" title="پیش‌نمایش">
      <StatList
        stats={outcomes.map(({ kind, label, value, count }) => ({
          label,
          value,
          href: count > 0 ? casePaths.import(id, kind) : undefined,
        }))}
      />
      <div className="mt-6 grid gap-4">
        {problems.map((problem) => (
          <Notice key={problem} tone="danger">
            {problem}
          </Notice>
        ))}
        {view.refusal && problems.length === 0 ? <Notice tone="warning">{view.refusal}</Notice> : null}
        {view.mayCommit ? (
          <CommitForm
            action={actions.commit}
            seen={seen}
            toRegister={view.toRegister}
            toChange={view.toChange}
            leftOut={counts.elsewhere > 0 ? view.leftOut : null}
          />
        ) : null}
        <div className="grid gap-2">
          <RefreshForm action={actions.refresh} seen={seen} />
          <CancelForm action={actions.cancel} seen={seen} />
        </div>
      </div>
    </Section>
  );
}

/** The rows, what is wrong first; all of it for the program in which the file is corrected. */
export function PreviewRows({ view }: { view: ImportPageView }) {
  return (
    <Section
      id="rows"
      title="ردیف‌های پرونده"
      action={
        view.counts.wrong > 0 ? (
          <ButtonLink href={casePaths.importErrors(view.id)} variant="secondary" icon={<FileIcon />} download>
            دریافت ایرادها به اکسل
          </ButtonLink>
        ) : undefined
      }
    >
      <ImportRows view={view} />
    </Section>
  );
}
