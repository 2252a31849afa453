"use client";
import type { DeadlineStep } from "@/lib/domain/aid/policy-version";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { FieldGroup } from "../forms/field";
import { useField } from "../forms/form-context";
import { NumberField } from "../forms/number-field";

const labels: Record<DeadlineStep, string> = {
  center: "ارسال مرکز",
  office: "بررسی اداره",
  province: "تأیید استان",
  report: "گزارش استان",
};

/** The days of the next month by which the four steps are due, in their order. */
export function DeadlineFields({ days }: { days: Readonly<Record<DeadlineStep, number>> }) {
  const { id, error } = useField({ name: "deadlineDays", hint: true });
  return (
    <FieldGroup
      id={id}
      label="مهلت‌ها"
      required
      hint="روزی از ماه بعد، از ۱ تا ۲۹؛ به همین ترتیب."
      error={error}
    >
      <div id={id} tabIndex={-1} className="mt-3 grid grid-cols-2 gap-5 *:min-w-0 md:grid-cols-4">
        {(Object.keys(labels) as DeadlineStep[]).map((step) => (
          <NumberField
            key={step}
            name={`deadlineDays.${step}`}
            label={labels[step]}
            required
            defaultValue={toPersianDigits(days[step])}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
