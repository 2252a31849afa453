import { centerStatuses, centerStatusLabels } from "@/lib/domain/organisation/center";
import type { CenterMonthState } from "@/lib/domain/panel/center-month";
import type { CentersSort } from "@/lib/domain/panel/centers-sort";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { PanelView } from "@/lib/domain/panel/panel-view";
import { percentText, shareOf } from "@/lib/domain/panel/share";
import { paths } from "../paths";
import { rowsHref } from "./links";

export type Figure = {
  label: string;
  value: string;
  unit: string;
  note: string;
  /** the rows it counts */
  href: string;
};
export type FigureGroup = { id: string; title: string; figures: Figure[] };

type Given = Pick<Figure, "label"> &
  Partial<Pick<Figure, "unit" | "note">> & {
    value: number | string;
    /** centers by the state of their month */
    state: CenterMonthState;
    sort?: CentersSort;
  };

/** Of one center a share says nothing. */
const ofDue = (count: number, due: number) => {
  const share = due > 1 ? shareOf(count, due) : null;
  return share ? `${percentText(share)} از مراکز موظف` : undefined;
};

/** Centers by the status they had at the end of the month; of one center that status. */
function centerFigures({ place, month, status, totals }: PanelView): Figure[] {
  if (place.center)
    return [
      {
        label: "وضعیت مرکز",
        value: status ? centerStatusLabels[status] : "—",
        unit: "",
        note: "",
        href: paths.center(place.center.id),
      },
    ];
  return centerStatuses.map((stood) => ({
    label: centerStatusLabels[stood],
    value: formatNumber(totals.centers[stood]),
    unit: "مرکز",
    note: "",
    href: rowsHref(place, month, `stood=${stood}`),
  }));
}

function reportFigures({ totals, deadline }: PanelView): Given[] {
  const { due, received, onTime, complete, late, outstanding } = totals;
  const passed = deadline?.passed ?? true;
  return [
    { label: "موظف به گزارش", value: due, unit: "مرکز", state: "due" },
    { label: "دریافت‌شده", value: received, note: ofDue(received, due), state: "received" },
    { label: "به‌موقع", value: onTime, note: ofDue(onTime, due), state: "onTime" },
    { label: "کامل، با خدمت", value: complete, note: ofDue(complete, due), state: "complete" },
    { label: "با تأخیر", value: late, note: ofDue(late, due), state: "late" },
    passed
      ? { label: "ارسال‌نشده", value: outstanding, note: ofDue(outstanding, due), state: "missing" }
      : { label: "در مهلت ارسال", value: outstanding, note: "مهلت هنوز نگذشته است", state: "notSubmitted" },
  ];
}

function progressFigures({ totals }: PanelView): Given[] {
  return [
    { label: "منتظر بررسی اداره", value: totals.withOffice, state: "submitted" },
    { label: "منتظر تأیید استان", value: totals.withProvince, state: "officeVerified" },
    { label: "بازگردانده‌شده", value: totals.returned, state: "returned" },
    {
      label: "تأییدشده",
      value: totals.confirmed,
      note: ofDue(totals.confirmed, totals.due),
      state: "confirmed",
    },
  ];
}

function aidFigures({ totals }: PanelView): Given[] {
  const { payable, paid, paidMonths, cap, baseAid, beneficiaries, raised, entries } = totals;
  const ofCap = (amount: string) => {
    const share = cap === null ? null : shareOf(amount, cap);
    return cap && share ? `${percentText(share)} از سقف ${formatNumber(cap)} ریال` : undefined;
  };
  return [
    {
      label: "قابل پرداخت",
      value: payable,
      unit: "ریال",
      note: ofCap(payable),
      state: "confirmed",
      sort: "payable",
    },
    {
      label: "پرداخت‌شده",
      value: paid,
      unit: "ریال",
      note: paidMonths > 0 ? ofCap(paid) : "هنوز پرداختی ثبت نشده است",
      state: "paid",
      sort: "payable",
    },
    {
      label: "کمک پایه",
      value: baseAid,
      unit: "ریال",
      note: "جدا از فرمول",
      state: "confirmed",
      sort: "baseAid",
    },
    { label: "منابع جذب‌شده", value: raised, unit: "ریال", state: "confirmed", sort: "raised" },
    { label: "بهره‌مندان", value: beneficiaries, unit: "نفر", state: "confirmed", sort: "beneficiaries" },
    { label: "خدمت‌های ثبت‌شده", value: entries, unit: "خدمت", state: "confirmed", sort: "entries" },
  ];
}

/** What the panel says of its month in figures; every one leads to the rows that it counts. */
export function figureGroups(view: PanelView): FigureGroup[] {
  const { place, month, currentMonth } = view;
  const figure = ({ label, value, unit = "", note = "", state, sort }: Given): Figure => ({
    label,
    value: formatNumber(value),
    unit,
    note,
    href: rowsHref(place, month, sort ? `state=${state}&sort=${sort}` : `state=${state}`),
  });
  return [
    {
      id: "centers",
      title: month === currentMonth ? "مراکز، اکنون" : "مراکز در پایان ماه",
      figures: centerFigures(view),
    },
    { id: "reports", title: "گزارش‌ها", figures: reportFigures(view).map(figure) },
    { id: "progress", title: "گردش کار", figures: progressFigures(view).map(figure) },
    { id: "aid", title: "کمک و خدمت در کارکردهای تأییدشده", figures: aidFigures(view).map(figure) },
  ];
}
