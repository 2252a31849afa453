import type { LicensingView } from "@/lib/domain/panel/center-view";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { AppLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";

type Props = { id: string; licensing: LicensingView };

/** Before all else on the page: somebody waits for an answer. */
export const RunningNotice = ({ id, notice }: { id: string; notice: LicensingView["notice"] }) =>
  notice ? (
    <div className="mb-6">
      <Notice
        tone="warning"
        title={notice.title}
        action={
          <AppLink href={licensingPaths.centerNotices(id)} className="link inline-flex min-h-11 items-center">
            دیدن اخطار
          </AppLink>
        }
      >
        {notice.text}
      </Notice>
    </div>
  ) : null;

export function CenterLicensing({ id, licensing: { license, duties } }: Props) {
  return (
    <>
      <Section
        id="license"
        title="مجوز"
        action={
          <AppLink href={licensingPaths.centerNotices(id)} className="link inline-flex min-h-11 items-center">
            اخطارها و کارکرد مرکز
          </AppLink>
        }
      >
        {license ? (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AppLink href={licensingPaths.verifyLicense(license.number)} className="link">
              <bdi dir="ltr">{license.shownNumber}</bdi>
            </AppLink>
            <Tag tone={license.status.tone}>{license.status.label}</Tag>
            <span className="text-quiet">{license.validity}</span>
          </p>
        ) : (
          <p className="text-quiet">مجوزی در سامانه ثبت نشده است.</p>
        )}
      </Section>
      <Section
        id="duties"
        title="مأموریت‌های واگذارشده"
        description="آنچه استان از میان مأموریت‌های قابل واگذاری به مرکز سپرده است (بند د)."
        action={
          <ButtonLink href={licensingPaths.centerDuties(id)} variant="secondary">
            همهٔ مأموریت‌ها
          </ButtonLink>
        }
      >
        {duties.length > 0 ? (
          <ul className="list-disc space-y-1 ps-5">
            {duties.map(({ label, since }) => (
              <li key={label}>
                {label} <span className="text-sm text-quiet">از {since}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-quiet">هنوز مأموریتی واگذار نشده است.</p>
        )}
      </Section>
    </>
  );
}
