import { type EvidenceKind, evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { casePaths } from "../case-paths";
import type { FormAction } from "../forms/form-state";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { QueuedForm } from "../offline/queued-form";
import { type RecordChoices, RecordFields } from "./record-fields";

type RecordFormProps = {
  /** absent where there is no connection anyway */
  action?: FormAction;
  code: string;
  /** of the entrepreneur, for the list of what is to be sent */
  name: string;
  kind: EvidenceKind;
  /** sent twice, the form records once */
  formKey: string;
  choices: RecordChoices;
  userId: number;
  /** whether the entrepreneur's page is open to the person; else the own page is */
  mayView: boolean;
};

/** One short form for one kind, to be filled in with one hand, also without a connection. */
export const RecordForm = ({
  action,
  code,
  name,
  kind,
  formKey,
  choices,
  userId,
  mayView,
}: RecordFormProps) => (
  <QueuedForm
    action={action}
    about={{ userId, code, name, kind }}
    formKey={formKey}
    next={{
      done: `${mayView ? casePaths.entrepreneur(code) : casePaths.self}?done=${kind}`,
      again: `${casePaths.record(code, kind)}&done=${kind}`,
    }}
    id="record"
    draftKey={`record-${userId}-${code}-${kind}`}
    className="grid gap-5"
  >
    <RecordFields kind={kind} choices={choices} />
    <FormButtons>
      <SubmitButton>ثبت {evidenceKindLabels[kind]}</SubmitButton>
      <SubmitButton variant="secondary" name="next" value="again">
        ثبت و یکی دیگر
      </SubmitButton>
    </FormButtons>
  </QueuedForm>
);
