import type { ContactBrief, OrganisationLine } from "@/lib/domain/licensing/partner-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { licensingPaths } from "../licensing-paths";
import { TextTable } from "../ui/data-table";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";

const columns = [
  { key: "name", label: "دستگاه" },
  { key: "contacts", label: "رابط" },
  { key: "agreements", label: "تفاهم‌نامه" },
];

const contactText = ({ name, post, phone, callable }: ContactBrief): Markup =>
  markup`<span class="block">${name}${post ? `، ${post}` : null}${
    phone && callable
      ? markup` <a href="tel:${callable}" class="link whitespace-nowrap"><bdi dir="ltr">${phone}</bdi></a>`
      : null
  }</span>`;

function agreementText({ running, ended }: OrganisationLine): Markup {
  if (!running) return ended > 0 ? tagText("neutral", "پایان‌یافته") : markup`—`;
  const several = running.count > 1 ? ` (${formatNumber(running.count)})` : "";
  const until = running.until ? markup` <span class="text-quiet">تا ${running.until}</span>` : null;
  return markup`${tagText("success", `جاری${several}`)}${until}`;
}

type DirectoryTableProps = { provinceId: string; lines: OrganisationLine[] };

export function DirectoryTable({ provinceId, lines }: DirectoryTableProps) {
  const rows = lines.map(
    (line) =>
      markup`<tr><th scope="row">${formatNumber(line.number)}. <a href="${licensingPaths.partner(provinceId, line.key)}" class="link">${
        line.name
      }</a></th><td data-label="رابط">${
        line.contacts.length > 0
          ? markup`<div>${line.contacts.map(contactText)}</div>`
          : tagText("neutral", "بدون رابط")
      }</td><td data-label="تفاهم‌نامه">${agreementText(line)}</td></tr>`,
  );
  return <TextTable caption="دستگاه‌های همکار" columns={columns} rows={rows} />;
}
