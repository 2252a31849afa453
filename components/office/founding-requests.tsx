import type { OfficeView } from "@/lib/domain/licensing/office-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { licensingPaths } from "../licensing-paths";
import { TextTable } from "../ui/data-table";
import { markup } from "../ui/markup";
import { tagText } from "../ui/tag";
import { ageText } from "./age-text";

const columns = [
  { key: "name", label: "نام" },
  { key: "field", label: "زمینهٔ فعالیت" },
  { key: "mobile", label: "همراه" },
  { key: "state", label: "وضعیت" },
  { key: "at", label: "تاریخ درخواست" },
  { key: "age", label: "گذشته" },
];

type FoundingRequestsProps = { officeId: string; requests: OfficeView["requests"] };

export function FoundingRequests({ officeId, requests: { lines, total } }: FoundingRequestsProps) {
  const rows = lines.map(
    ({ id, name, field, mobile, state, at, days }) =>
      markup`<tr><th scope="row"><a href="${licensingPaths.foundingRequest(officeId, id)}" class="link">${name}</a></th><td data-label="زمینهٔ فعالیت">${field}</td><td data-label="همراه"><bdi dir="ltr">${mobile}</bdi></td><td data-label="وضعیت">${tagText(
        state.tone,
        state.label,
      )}</td><td data-label="تاریخ درخواست">${at}</td><td data-label="گذشته">${ageText(days)}</td></tr>`,
  );
  return (
    <>
      <TextTable caption="درخواست‌های خیّرین" columns={columns} rows={rows} />
      {total > lines.length ? (
        <p className="mt-3 text-sm text-quiet">
          {formatNumber(lines.length)} درخواست از {formatNumber(total)} درخواست، از بی‌پاسخ‌های کهنه‌تر. با
          رسیدگی به این‌ها، دیگران پدیدار می‌شوند.
        </p>
      ) : null}
    </>
  );
}
