import type { OfficeQuotaView } from "@/lib/domain/licensing/office-view";
import { DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { FormAction } from "../forms/form-state";
import { Card } from "../ui/card";
import { Clause } from "../ui/clause";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { Timeline } from "../ui/timeline";
import { QuotaForm } from "./quota-form";

type QuotaSectionProps = { officeId: string; quota: OfficeQuotaView; action: FormAction | null };

/** How many centers the office may have, how far that is used, who said so and why [S1 ز]. */
export function QuotaSection({ officeId, quota, action }: QuotaSectionProps) {
  const { line, setting, used, history } = quota;
  return (
    <Section id="quota" title="سهمیه" description={<Clause>بند ز</Clause>}>
      <Card>
        <p className="text-lg font-semibold">{line}</p>
        <p className="mt-1 text-quiet">{roomText(quota)}</p>
        {setting ? (
          <p className="mt-2">
            دلیل: {setting.reason}
            <span className="block text-sm text-quiet">
              {setting.by}، {setting.at}
            </span>
          </p>
        ) : (
          <p className="mt-2 text-quiet">
            استان برای این اداره سهمیهٔ دیگری تعیین نکرده است؛ سهمیهٔ هر اداره {formatNumber(DEFAULT_QUOTA)}{" "}
            مرکز است.
          </p>
        )}
        {used > quota.quota ? (
          <div className="mt-4">
            <Notice tone="warning">
              سهمیه کمتر از مراکز و درخواست‌های کنونی است. آنچه هست می‌ماند، ولی درخواست تازه‌ای پذیرفته
              نمی‌شود.
            </Notice>
          </div>
        ) : null}
        {action ? (
          <QuotaForm action={action} officeId={officeId} version={quota.version} quota={quota.quota} />
        ) : null}
        {history.length > 0 ? (
          <details className="mt-2">
            <summary className="flex min-h-11 items-center font-semibold text-accent-text">
              تغییرهای سهمیه ({formatNumber(history.length)})
            </summary>
            <div className="pt-2">
              <Timeline
                items={history.map((change) => ({
                  title: change.title,
                  at: change.at,
                  iso: change.iso,
                  by: change.by,
                  note: change.reason,
                }))}
              />
            </div>
          </details>
        ) : null}
      </Card>
    </Section>
  );
}

const roomText = ({ quota, used }: OfficeQuotaView): string =>
  used < quota ? `جای ${formatNumber(quota - used)} مرکز دیگر هست.` : "جای مرکز دیگری نیست.";
