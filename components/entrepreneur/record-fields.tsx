import { COURSES, courseLabels } from "@/lib/domain/entrepreneur/course";
import type { EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { OUTLET_KINDS, type OutletKind, outletKindLabels } from "@/lib/domain/entrepreneur/outlet";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { RadioGroup } from "../forms/radio-group";
import { SelectField } from "../forms/select-field";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { TomanField } from "../forms/toman-field";

export type RecordChoices = {
  today: string;
  products: readonly { id: number; name: string }[];
  outlets: readonly { id: number; name: string; kind: OutletKind; reputable: boolean }[];
};

type DateFieldProps = { name: string; label: string; hint?: string; today?: string };

/** A Jalali day typed with the numeric keyboard of a phone, which has no slash: full stops do as well. */
const DayField = ({ name, label, hint, today }: DateFieldProps) => (
  <TextField
    name={name}
    label={label}
    hint={hint}
    required={today !== undefined}
    ltr
    width="short"
    inputMode="decimal"
    autoComplete="off"
    defaultValue={today && toPersianDigits(today)}
  />
);

const Note = () => <TextareaField name="note" label="یادداشت" rows={2} maxLength={500} />;

/** The fields of the short form of each kind: as few as will do, today filled in. */
export function RecordFields({ kind, choices }: { kind: EvidenceKind; choices: RecordChoices }) {
  const { today, products, outlets } = choices;
  switch (kind) {
    case "salesInvoice":
      return (
        <>
          <TomanField name="amountRial" label="مبلغ فاکتور" required />
          <TextField
            name="number"
            label="شماره فاکتور"
            required
            ltr
            width="short"
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
          />
          <DayField name="issuedOn" label="تاریخ فاکتور" today={today} />
          <TextField
            name="customer"
            label="خریدار"
            width="medium"
            autoComplete="off"
            maxLength={100}
            hint="نام خریدار، مشتریان ثابت را نشان می‌دهد."
          />
          {products.length > 0 ? (
            <SelectField
              name="productId"
              label="محصول"
              empty="بدون نام محصول"
              options={products.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          ) : null}
        </>
      );
    case "course":
      return (
        <>
          <RadioGroup
            name="course"
            label="دوره"
            required
            options={COURSES.map((course) => ({ value: course, label: courseLabels[course] }))}
          />
          <DayField name="completedOn" label="تاریخ پایان دوره" today={today} />
          <Note />
        </>
      );
    case "visit":
      return (
        <>
          <DayField name="visitedOn" label="تاریخ بازدید" today={today} />
          <Note />
        </>
      );
    case "call":
      return (
        <>
          <RadioGroup
            name="answered"
            label="پاسخ تماس"
            required
            inline
            options={[
              { value: "yes", label: "پاسخ داد" },
              { value: "no", label: "پاسخ نداد" },
            ]}
          />
          <DayField name="calledOn" label="تاریخ تماس" today={today} />
          <Note />
        </>
      );
    case "product":
      return (
        <>
          <TextField
            name="name"
            label="نام محصول"
            required
            width="medium"
            autoComplete="off"
            maxLength={100}
          />
          <DayField name="firstOfferedOn" label="تاریخ نخستین عرضه" today={today} />
        </>
      );
    case "contract":
      return (
        <>
          <SelectField
            name="outletId"
            label="طرف قرارداد"
            empty="طرف تازه"
            required
            options={outlets.map(({ id, name, kind: of, reputable }) => ({
              value: String(id),
              label: reputable ? `${name} (معتبر)` : name,
              group: outletKindLabels[of],
            }))}
          />
          <TextField
            name="outletName"
            label="نام طرف تازه"
            width="medium"
            autoComplete="off"
            maxLength={100}
            hint="اگر در فهرست بالا نیست؛ معتبر بودنش را استان تعیین می‌کند."
          />
          <RadioGroup
            name="outletKind"
            label="نوع طرف تازه"
            inline
            options={OUTLET_KINDS.map((of) => ({ value: of, label: outletKindLabels[of] }))}
          />
          <DayField name="startsOn" label="تاریخ آغاز قرارداد" today={today} />
          <DayField name="endsOn" label="تاریخ پایان" hint="اگر پایانی ندارد، خالی بگذارید." />
          <Note />
        </>
      );
    case "job":
      return (
        <>
          <TextField
            name="title"
            label="عنوان شغل"
            required
            width="medium"
            autoComplete="off"
            maxLength={100}
          />
          <TomanField
            name="monthlyWageRial"
            label="دستمزد ماهانه"

            required
            hint="برای کمک بدون دستمزد صفر بنویسید؛ چنین کمکی شغل به شمار نمی‌آید."
          />
          <DayField name="startsOn" label="تاریخ آغاز کار" today={today} />
          <DayField name="endsOn" label="تاریخ پایان" hint="اگر پایانی ندارد، خالی بگذارید." />
        </>
      );
  }
}
