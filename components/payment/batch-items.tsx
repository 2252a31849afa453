import type { BatchItemView, PayableLine } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { TextTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";

type Shown = { adjusted: boolean; based: boolean };

const columnsOf = ({ adjusted, based }: Shown) => [
  { key: "center", label: "مرکز" },
  { key: "account", label: "حساب" },
  { key: "payable", label: "قابل پرداخت (ریال)", numeric: true },
  ...(adjusted ? [{ key: "adjustments", label: "اصلاح (ریال)", numeric: true }] : []),
  { key: "amount", label: "مبلغ (ریال)", numeric: true },
  ...(based ? [{ key: "base", label: "کمک پایه، جدا (ریال)", numeric: true }] : []),
];

const number = (label: string, text: string): Markup =>
  markup`<td data-label="${label}" class="numeric">${text}</td>`;

const cells = (item: PayableLine, { adjusted, based }: Shown): Markup[] => [
  number("قابل پرداخت (ریال)", item.payable),
  ...(adjusted ? [number("اصلاح (ریال)", item.adjustments ?? "—")] : []),
  markup`<td data-label="مبلغ (ریال)" class="numeric"><b>${item.amount}</b></td>`,
  ...(based ? [number("کمک پایه، جدا (ریال)", item.baseAid ?? "—")] : []),
];

const sums = (label: string, totals: PayableLine, shown: Shown): Markup =>
  markup`<tr><th scope="row">${label}</th><td></td>${cells(totals, shown)}</tr>`;

type Totals = { payable: string; adjustments: string | null; total: string; baseAid: string | null };
type Props = {
  caption: string;
  month: string;
  items: readonly (PayableLine | BatchItemView)[];
  totals: Totals;
};

/** One row a center, with the account that is paid; base aid stands beside, never in the sum. */
export function BatchItems({ caption, month, items, totals }: Props) {
  const shown = {
    adjusted: items.some((item) => item.adjustments !== null),
    based: items.some((item) => item.baseAid !== null),
  };
  const rows = items.map(
    (item) =>
      markup`<tr><th scope="row"><a href="${paths.month(item.centerId, month)}" class="link">${item.center}</a> <span class="block text-sm font-normal text-quiet">${item.office}</span>${
        "mayAdjust" in item && item.mayAdjust
          ? markup` <a href="${moneyPaths.adjustmentOf(item.centerId, month)}" class="link print:hidden" aria-label="ثبت اصلاح ${item.center}">ثبت اصلاح</a>`
          : null
      }</th><td>${account(item)}</td>${cells(item, shown)}</tr>`,
  );
  const { payable, adjustments, total, baseAid } = totals;
  const sum = {
    centerId: "",
    center: "",
    office: "",
    sheba: null,
    payable,
    adjustments,
    amount: total,
    baseAid,
  };
  return (
    <TextTable
      caption={caption}
      columns={columnsOf(shown)}
      rows={[...rows, sums(`جمع ${formatNumber(items.length)} مرکز`, sum, shown)]}
    />
  );
}

const account = (item: PayableLine | BatchItemView): Markup =>
  markup`<span><bdi dir="ltr">${item.sheba ?? "—"}</bdi>${
    "holder" in item
      ? markup` <span class="block text-sm font-normal text-quiet">${item.holder}، ${item.bank}</span>`
      : null
  }</span>`;
