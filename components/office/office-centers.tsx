import type { OfficeCenterLine } from "@/lib/domain/licensing/office-view";
import { centerKindLabels, centerStatusLabels } from "@/lib/domain/organisation/center";
import { centerStatusTones } from "../center/status-tones";
import { licensingPaths } from "../licensing-paths";
import { paths } from "../paths";
import { TextTable } from "../ui/data-table";
import { markup } from "../ui/markup";
import { tagText } from "../ui/tag";

const columns = [
  { key: "name", label: "مرکز" },
  { key: "status", label: "وضعیت مرکز" },
  { key: "license", label: "شماره مجوز" },
  { key: "licenseStatus", label: "وضعیت مجوز" },
  { key: "validUntil", label: "اعتبار تا" },
];

export function OfficeCenters({ centers }: { centers: OfficeCenterLine[] }) {
  const rows = centers.map(
    ({ id, name, status, support, license }) =>
      markup`<tr><th scope="row"><a href="${paths.center(id)}" class="link">${name}</a>${
        support ? markup` <span class="text-quiet">${centerKindLabels.provincialSupport}</span>` : null
      }</th><td data-label="وضعیت مرکز">${tagText(centerStatusTones[status], centerStatusLabels[status])}</td>${
        license
          ? markup`<td data-label="شماره مجوز"><a href="${licensingPaths.application(license.application)}" class="link"><bdi dir="ltr">${license.number}</bdi></a></td><td data-label="وضعیت مجوز">${tagText(license.state.tone, license.state.label)}</td><td data-label="اعتبار تا">${license.validUntil}</td>`
          : markup`<td data-label="شماره مجوز">—</td><td data-label="وضعیت مجوز">—</td><td data-label="اعتبار تا">—</td>`
      }</tr>`,
  );
  return <TextTable caption="مراکز اداره" columns={columns} rows={rows} />;
}
