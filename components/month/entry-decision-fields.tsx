import type { EntryView } from "@/lib/domain/month/view";
import { NumberField } from "../forms/number-field";
import { RadioGroup } from "../forms/radio-group";
import { TextareaField } from "../forms/textarea-field";

/** The office's decision on one entry; quantity and reason appear with the choice that asks for them. */
export function EntryDecisionFields({ entry }: { entry: EntryView }) {
  const name = `entries.${entry.id}`;
  const { decision } = entry;
  return (
    <div className="mt-2 border-t border-line pt-2 print:hidden">
      <RadioGroup
        name={`${name}.decision`}
        label={
          <>
            تصمیم<span className="sr-only"> درباره «{entry.title}»</span>
          </>
        }
        required
        inline
        defaultValue={decision === "pending" ? "" : decision}
        options={[
          { value: "accepted", label: "پذیرش" },
          {
            value: "reduced",
            label: "کاهش",
            reveal: (
              <>
                <NumberField
                  name={`${name}.quantity`}
                  label="مقدار پذیرفته"
                  hint={`ثبت‌شده: ${entry.quantity}`}
                  required
                  defaultValue={decision === "reduced" ? String(entry.confirmedAmount ?? "") : ""}
                />
                <TextareaField
                  name={`${name}.reason`}
                  label="دلیل کاهش"
                  required
                  rows={2}
                  defaultValue={decision === "reduced" ? (entry.reason ?? "") : ""}
                />
              </>
            ),
          },
          {
            value: "rejected",
            label: "رد",
            reveal: (
              <TextareaField
                name={`${name}.rejection`}
                label="دلیل رد"
                required
                rows={2}
                defaultValue={decision === "rejected" ? (entry.reason ?? "") : ""}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
