import { licenseStatusLabels } from "@/lib/domain/licensing/labels";
import { formatLicenseNumber } from "@/lib/domain/licensing/license-number";
import { type PublicLicense, verdictOn } from "@/lib/domain/licensing/verification";
import { centerKindLabels } from "@/lib/domain/organisation/center";
import { type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Tag } from "../ui/tag";

type LicenseAnswerProps = { license: PublicLicense; today: CalendarDate };

/** What a license is worth today. */
export function LicenseAnswer({ license, today }: LicenseAnswerProps) {
  const { number, centerName, kind, provinceName, officeName, status, suspendedUntil } = license;
  const { label, tone } = licenseStatusLabels[status];
  return (
    <Card>
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl font-bold">
        {centerName}
        <Tag tone={tone}>{label}</Tag>
      </h2>
      <p className="mt-1 mb-4 text-lg">{verdictOn(license)}</p>
      <DescriptionList
        items={[
          { term: "شمارهٔ مجوز", description: <bdi dir="ltr">{formatLicenseNumber(number)}</bdi> },
          { term: "نوع", description: centerKindLabels[kind] },
          { term: "جای فعالیت", description: `استان ${provinceName}، ادارهٔ ${officeName}` },
          { term: "تاریخ صدور", description: formatJalaliDate(license.issuedOn) },
          { term: "اعتبار", description: `تا پایان ${formatJalaliDate(license.validUntil)}` },
          ...(suspendedUntil ? [{ term: "پایان تعلیق", description: formatJalaliDate(suspendedUntil) }] : []),
          { term: "روز استعلام", description: formatJalaliDate(today) },
        ]}
      />
    </Card>
  );
}
