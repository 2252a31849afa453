import type { AgreementView } from "@/lib/domain/licensing/partner-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { Card } from "../ui/card";
import { Tag } from "../ui/tag";
import { AgreementForm } from "./agreement-form";
import type { PartnerActions } from "./partner-actions";
import { RemoveForm } from "./remove-form";

type AgreementItemProps = { agreement: AgreementView; actions: PartnerActions | null };

export function AgreementItem({ agreement, actions }: AgreementItemProps) {
  const { id, version, title, number, signed, ends, summary, state } = agreement;
  return (
    <li>
      <Card className="p-4 sm:p-5">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {title}
          {state === "running" ? <Tag tone="success">جاری</Tag> : <Tag>پایان‌یافته</Tag>}
        </h3>
        <p className="text-quiet">
          {number ? (
            <>
              شماره <bdi>{toPersianDigits(number)}</bdi>،{" "}
            </>
          ) : null}
          امضا در {signed}، {ends ? `تا ${ends}` : "بدون تاریخ پایان"}
        </p>
        {summary ? <p className="mt-1 max-w-prose whitespace-pre-line">{summary}</p> : null}
        {actions ? (
          <div key={version} className="mt-2 border-t border-line pt-1 print:hidden">
            <AgreementForm
              action={actions.changeAgreement}
              id={`agreement-${id}`}
              summary="اصلاح تفاهم‌نامه"
              button="ثبت اصلاح"
              hidden={{ id, version }}
              agreement={agreement}
            />
            <RemoveForm
              action={actions.removeAgreement}
              id={`remove-agreement-${id}`}
              row={{ id, version }}
              what="تفاهم‌نامه"
            />
          </div>
        ) : null}
      </Card>
    </li>
  );
}
