import { formatApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { OfficeView } from "@/lib/domain/licensing/office-view";
import { centerKindLabels } from "@/lib/domain/organisation/center";
import { formatNumber } from "@/lib/domain/shared/rial";
import { licensingPaths } from "../licensing-paths";
import { TextTable } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { markup } from "../ui/markup";
import { tagText } from "../ui/tag";
import { ageText } from "./age-text";

const columns = [
  { key: "number", label: "شماره" },
  { key: "name", label: "نام پیشنهادی" },
  { key: "state", label: "وضعیت" },
  { key: "since", label: "از تاریخ" },
  { key: "age", label: "مدت در این وضعیت" },
];

type OfficeApplicationsProps = { officeId: string; applications: OfficeView["applications"] };

export function OfficeApplications({ officeId, applications: { lines, total } }: OfficeApplicationsProps) {
  const rows = lines.map(
    ({ number, centerName, state, support, since, days }) =>
      markup`<tr><th scope="row"><a href="${licensingPaths.application(number)}" class="link"><bdi dir="ltr">${formatApplicationNumber(number)}</bdi></a></th><td data-label="نام پیشنهادی">${centerName}${
        support ? markup` <span class="text-quiet">${centerKindLabels.provincialSupport}</span>` : null
      }</td><td data-label="وضعیت">${tagText(state.tone, state.label)}</td><td data-label="از تاریخ">${since}</td><td data-label="مدت در این وضعیت">${ageText(
        days,
      )}</td></tr>`,
  );
  return (
    <>
      <TextTable caption="درخواست‌های مجوز اداره" columns={columns} rows={rows} />
      {total > lines.length ? (
        <p className="mt-3">
          <AppLink href={licensingPaths.licensesOf({ office: officeId })} className="link">
            همهٔ {formatNumber(total)} درخواست اداره
          </AppLink>
        </p>
      ) : null}
    </>
  );
}
