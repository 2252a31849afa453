import { serviceClause, serviceLabels } from "@/lib/domain/aid/service-labels";
import type { ReportFigures } from "@/lib/domain/report/figures";
import { addPeople, peopleIn, rialOf } from "@/lib/domain/report/sums";
import { TARGET_GROUPS, targetGroupLabels } from "@/lib/domain/service-entry/model";
import type { Named } from "@/lib/domain/report/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { rowsHref } from "../panel/links";
import { TextTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";

export const serviceColumns = [
  { key: "service", label: "ردیف خدمت" },
  { key: "entries", label: "خدمت", numeric: true },
  { key: "quantity", label: "مقدار", numeric: true },
  { key: "people", label: "بهره‌مند", numeric: true },
  { key: "cost", label: "هزینه یا منابع (ریال)", numeric: true },
  { key: "payable", label: "قابل پرداخت (ریال)", numeric: true },
];

const cells = (values: readonly (number | bigint)[], labels: readonly { label: string }[]): Markup[] =>
  values.map(
    (value, index) =>
      markup`<td class="numeric" data-label="${labels[index + 1]?.label ?? ""}">${formatNumber(value)}</td>`,
  );

/** The ten rows and their sum, as rows of a table; the names lead to the centers where there is an address. */
export function serviceRows({ services }: ReportFigures, href: string | null): Markup[] {
  const sum = [
    services.reduce((all, row) => all + row.entries, 0),
    services.reduce((all, row) => all + row.quantity, 0),
    services.reduce((all, row) => all + peopleIn(row.people), 0),
    rialOf(services, (row) => row.costRial),
    rialOf(services, (row) => row.payableRial),
  ];
  const name = (service: number) => {
    const label = serviceLabels[service - 1] ?? "";
    return href === null ? markup`${label}` : markup`<a href="${href}" class="link">${label}</a>`;
  };
  return [
    ...services.map(
      (row) =>
        markup`<tr><th scope="row">${name(row.service)} <cite class="clause">${serviceClause(row.service)}</cite></th>${cells(
          [row.entries, row.quantity, peopleIn(row.people), row.costRial, row.payableRial],
          serviceColumns,
        )}</tr>`,
    ),
    markup`<tr><th scope="row">جمع ده ردیف</th>${cells(sum, serviceColumns)}</tr>`,
  ];
}

export const peopleColumns = [
  { key: "group", label: "گروه هدف" },
  { key: "female", label: "زن", numeric: true },
  { key: "male", label: "مرد", numeric: true },
  { key: "all", label: "جمع", numeric: true },
];

/** The six target groups by gender, over all ten rows. */
export function peopleRows({ services }: ReportFigures): Markup[] {
  const people = addPeople(services.map((row) => row.people));
  const line = (label: string, among: typeof people) => {
    const of = (gender: "female" | "male") => peopleIn(among.filter((count) => count.gender === gender));
    return markup`<tr><th scope="row">${label}</th>${cells([of("female"), of("male"), peopleIn(among)], peopleColumns)}</tr>`;
  };
  return [
    ...TARGET_GROUPS.map((group) =>
      line(
        targetGroupLabels[group],
        people.filter((count) => count.targetGroup === group),
      ),
    ),
    line("جمع گروه‌ها", people),
  ];
}

type Props = { figures: ReportFigures; month: string; province: Named | null };

export const ServiceTable = ({ figures, month, province }: Props) => (
  <TextTable
    caption="ده ردیف خدمت"
    columns={serviceColumns}
    rows={serviceRows(figures, rowsHref(province ? { province } : {}, month, "confirmed"))}
  />
);

export const PeopleTable = ({ figures }: Pick<Props, "figures">) => (
  <TextTable
    caption="بهره‌مندان به تفکیک گروه هدف و جنسیت"
    columns={peopleColumns}
    rows={peopleRows(figures)}
  />
);
