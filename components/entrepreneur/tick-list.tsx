import type { TickLine } from "@/lib/domain/entrepreneur/road-map-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Tag } from "../ui/tag";

export type TickActions = Record<"tick" | "untick", FormAction>;
type TickListProps = {
  code: string;
  lines: readonly TickLine[];
  /** null for whoever only reads */
  actions: TickActions | null;
};

/** What is to be done, each with what shows that it is. */
export const TickList = ({ code, lines, actions }: TickListProps) => (
  <ul className="divide-y divide-line rounded-xl border border-line bg-raised shadow-lift">
    {lines.map((line) => (
      <li key={line.item} className={actions ? "px-4 pt-3" : "px-4 py-3"}>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-semibold">{line.label}</p>
            {line.done ? (
              <p className="text-sm text-quiet">
                {line.done.on} · {line.done.by}
                {line.done.evidence ? ` · ${line.done.evidence}` : ""}
              </p>
            ) : line.hint ? (
              <p className="text-sm text-quiet">{line.hint}</p>
            ) : null}
          </div>
          {line.done ? <Tag tone="success">انجام‌شده</Tag> : <Tag>انجام‌نشده</Tag>}
        </div>
        {actions ? <TickForm code={code} line={line} actions={actions} /> : null}
      </li>
    ))}
  </ul>
);

function TickForm({ code, line, actions }: { code: string; line: TickLine; actions: TickActions }) {
  const { item, period, label, done, day } = line;
  const about = <span className="sr-only"> {label}</span>;
  return done ? (
    <ActionForm action={actions.untick} id={`untick-${item}`} className="print:hidden">
      <Hidden values={{ code, item, period }} />
      <FormDetails summary={<>برداشتن نشان{about}</>}>
        <div>
          <SubmitButton variant="danger">برداشتن نشان{about}</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  ) : (
    <ActionForm action={actions.tick} id={`tick-${item}`} className="print:hidden">
      <Hidden values={{ code, item, period }} />
      <FormDetails summary={<>ثبت انجام{about}</>}>
        <TextField
          name="doneOn"
          label="تاریخ انجام"
          required
          ltr
          width="short"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={toPersianDigits(day)}
        />
        <TextField
          name="evidence"
          label="سند"
          autoComplete="off"
          maxLength={300}
          hint="چیزی که انجام آن را نشان می‌دهد؛ مانند شماره گواهی یا نام مربی."
        />
        <div>
          <SubmitButton>ثبت انجام{about}</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
