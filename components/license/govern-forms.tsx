import { licenseActionLabels } from "@/lib/domain/licensing/labels";
import type { LicenseDeskView } from "@/lib/domain/licensing/license-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { TextareaField } from "../forms/textarea-field";
import { TextField } from "../forms/text-field";
import { Govern } from "./govern";
import type { LicenseActions } from "./license-actions";

type Props = { view: LicenseDeskView; actions: LicenseActions };

/** What the participation department may do about a license now; each says first what will happen. */
export function GovernForms({ view, actions }: Props) {
  const { may, openedOn } = view;
  const board =
    view.boardSize > 0 ? ` دورهٔ ${toPersianDigits(view.boardSize)} عضو هیئت عامل امروز پایان می‌یابد.` : "";
  const months = openedOn ? " این ماه آخرین ماهی است که مرکز باید کارکرد بدهد." : "";
  return (
    <div className="grid gap-4">
      {may.resume ? (
        <Govern
          view={view}
          action={actions.resume}
          id="resume"
          title={licenseActionLabels.resume}
          says="مجوز و مرکز همین حالا دوباره فعال می‌شوند."
        >
          <TextareaField name="note" label="توضیح" rows={2} />
        </Govern>
      ) : null}
      {may.renew ? (
        <Govern
          view={view}
          action={actions.renew}
          id="renew"
          title={licenseActionLabels.renew}
          says={
            view.hasEnded
              ? "مجوز و مرکز فعال می‌شوند و مرکز دوباره باید کارکرد ماهانه بدهد؛ هیئت عامل باید از نو منصوب شود. ماه‌های میان پایان اعتبار و تمدید هم ماه‌های موظف شمرده می‌شوند."
              : "اعتبار مجوز تا تاریخ تازه ادامه می‌یابد و هیئت عامل سر جای خود است."
          }
        >
          <TextField
            name="validUntil"
            label="معتبر تا پایان"
            required
            ltr
            width="short"
            defaultValue={view.suggestedRenewal}
            hint={`پس از ${view.validUntil} و حداکثر ${view.latestRenewal}.`}
          />
        </Govern>
      ) : null}
      {may.suspend ? (
        <Govern
          view={view}
          action={actions.suspend}
          id="suspend"
          title={licenseActionLabels.suspend}
          danger
          says="تا پایان تعلیق، مجوز در صفحهٔ استعلام «تعلیق‌شده» دیده می‌شود. تعهد کارکرد ماهانه و هیئت عامل سر جای خود می‌ماند."
        >
          <TextField
            name="until"
            label="تعلیق تا پایان"
            required
            ltr
            width="short"
            hint={`مانند ۱۴۰۵/۰۸/۱۲؛ حداکثر ${view.latestSuspension}.`}
          />
          <TextareaField name="reason" label="دلیل تعلیق" required rows={3} />
        </Govern>
      ) : null}
      {may.expire ? (
        <Govern
          view={view}
          action={actions.expire}
          id="expire"
          title={licenseActionLabels.expire}
          danger
          says={`اعتبار این مجوز در ${view.validUntil} پایان یافته است. با ثبت آن، مرکز غیرفعال می‌شود.${months}${board} پس از آن تنها با تمدید دوباره فعال می‌شود.`}
        />
      ) : null}
      {may.revoke ? (
        <Govern
          view={view}
          action={actions.revoke}
          id="revoke"
          title={licenseActionLabels.revoke}
          danger
          says={`لغو مجوز بازگشت ندارد و مرکز غیرفعال می‌شود.${months}${board} پرونده‌ها و ماه‌های گذشته می‌ماند.`}
        >
          <TextareaField name="reason" label="دلیل لغو" required rows={3} />
        </Govern>
      ) : null}
    </div>
  );
}
