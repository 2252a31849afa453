import { type OutletKind, OUTLET_KINDS, outletKindLabels } from "@/lib/domain/entrepreneur/outlet";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Tag } from "../ui/tag";

type Outlet = {
  id: number;
  version: number;
  name: string;
  kind: OutletKind;
  reputable: boolean;
  by: string | null;
  province: string | null;
  mayMark: boolean;
};

const columns = [
  { key: "name", label: "نام" },
  { key: "kind", label: "نوع" },
  { key: "place", label: "محدوده" },
  { key: "reputable", label: "اعتبار" },
];

/** Where goods are sold under contracts; the province says which of its own are reputable. */
export const OutletList = ({ outlets, mark }: { outlets: readonly Outlet[]; mark: FormAction }) =>
  outlets.length === 0 ? (
    <EmptyState title="هنوز فروشگاه یا پلتفرمی ثبت نشده است">
      طرف‌های قرارداد کارآفرینان، پس از نخستین قرارداد، در این فهرست می‌آیند.
    </EmptyState>
  ) : (
    <DataTable caption="فروشگاه‌ها و پلتفرم‌ها" columns={columns}>
      {outlets.map((outlet) => (
        <Row key={`${outlet.id}-${outlet.version}`}>
          <RowHead>{outlet.name}</RowHead>
          <Cell label="نوع">{outletKindLabels[outlet.kind]}</Cell>
          <Cell label="محدوده">{outlet.province ? `استان ${outlet.province}` : "سراسر کشور"}</Cell>
          <Cell label="اعتبار">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {outlet.reputable ? <Tag tone="success">معتبر</Tag> : <Tag>بی‌نشان</Tag>}
              {outlet.mayMark ? <MarkForm outlet={outlet} action={mark} /> : null}
            </div>
          </Cell>
        </Row>
      ))}
    </DataTable>
  );

const MarkForm = ({ outlet, action }: { outlet: Outlet; action: FormAction }) => (
  <ActionForm action={action} id={`mark-${outlet.id}`} className="print:hidden">
    <Hidden values={{ id: outlet.id, version: outlet.version, reputable: outlet.reputable ? "no" : "yes" }} />
    <SubmitButton variant="quiet">
      {outlet.reputable ? "برداشتن نشان" : "معتبر است"}
      <span className="sr-only"> {outlet.name}</span>
    </SubmitButton>
  </ActionForm>
);

export const AddOutletForm = ({ action, provinceId }: { action: FormAction; provinceId: string }) => (
  <ActionForm action={action} id="add-outlet" className="mb-6 max-w-xl print:hidden">
    <Hidden values={{ provinceId }} />
    <FormDetails summary="افزودن فروشگاه یا پلتفرم معتبر">
      <TextField name="name" label="نام" required width="medium" autoComplete="off" maxLength={100} />
      <RadioGroup
        name="kind"
        label="نوع"
        required
        inline
        options={OUTLET_KINDS.map((kind) => ({ value: kind, label: outletKindLabels[kind] }))}
      />
      <div>
        <SubmitButton>افزودن به فهرست</SubmitButton>
      </div>
    </FormDetails>
  </ActionForm>
);
