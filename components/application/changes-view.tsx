import type { PartChange } from "@/lib/domain/licensing/feasibility/changes";
import { type Markup, markup } from "../ui/markup";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";

const columns = [
  { key: "label", label: "مورد" },
  { key: "before", label: "پیش از این" },
  { key: "after", label: "اکنون" },
];

/** What one submission changed, part by part. */
export function ChangeTables({ changes }: { changes: readonly PartChange[] }) {
  if (changes.length === 0)
    return (
      <EmptyState title="تغییری در این نوبت نیست">فرم همان است که پیش از این فرستاده شده بود.</EmptyState>
    );
  return (
    <div className="grid gap-6">
      {changes.map(({ part, title, changes: lines }) => (
        <div key={part}>
          <h3 className="mb-2 text-lg font-bold">{title}</h3>
          <TextTable caption={title} columns={columns} rows={lines.map(row)} />
        </div>
      ))}
    </div>
  );
}

const row = ({ label, before, after }: PartChange["changes"][number]): Markup =>
  markup`<tr><th scope="row">${label}</th><td data-label="پیش از این"><del>${before ?? "—"}</del></td><td data-label="اکنون"><ins>${after ?? "برداشته شد"}</ins></td></tr>`;
