import { type ChainView, checkText } from "@/lib/domain/event/chain";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";

/** To be compared and written down by eye. */
const inEights = (hash: string) => hash.replace(/(.{8})(?=.)/g, "$1 ");

type Checked = NonNullable<ChainView["checked"]>;

/** What a check has found; `now` when it is the answer to what somebody has just asked. */
export const CheckNotice = ({ checked: { at, by, result }, now }: { checked: Checked; now?: boolean }) => (
  <Notice
    tone={result.broken.length > 0 || result.noted === "absent" ? "danger" : "success"}
    role={now ? "status" : undefined}
  >
    {checkText(result)}
    <span className="block text-sm">
      بررسی {at}، {by}
    </span>
  </Notice>
);

type ChainCardProps = { chain: ChainView; action: FormAction };

/** Whether the log is unbroken: its last seal, what the last check found, and the way to check it now. */
export function ChainCard({ chain: { seals, events, last, checked }, action }: ChainCardProps) {
  return (
    <Card>
      {checked ? (
        <div className="mb-4">
          <CheckNotice checked={checked} />
        </div>
      ) : null}
      <DescriptionList
        items={
          last
            ? [
                {
                  term: "مهرشده",
                  description: `${formatNumber(events)} رویداد در ${formatNumber(seals)} مهر`,
                },
                {
                  term: "آخرین مهر",
                  description: `شمارهٔ ${toPersianDigits(last.number)}، ${last.at}، تا رویداد ${toPersianDigits(last.upTo)}`,
                },
                {
                  term: "اثر آخرین مهر",
                  description: (
                    <bdi dir="ltr" className="block text-end font-mono text-sm">
                      {inEights(last.hash)}
                    </bdi>
                  ),
                },
              ]
            : [{ term: "مهرشده", description: "هنوز رویدادی مهر نشده است؛ رویدادها هر شب مهر می‌شوند." }]
        }
      />
      <p className="my-4 max-w-prose text-sm text-quiet">
        هر مهر، اثر رویدادهای خود و مهر پیشین را نگه می‌دارد؛ تغییر، حذف یا افزودن حتی یک رویداد آن را
        می‌شکند. اثر آخرین مهر را جایی بیرون از سامانه یادداشت کنید تا بازنویسی همهٔ زنجیره هم پنهان نماند.
      </p>
      <ActionForm action={action} id="check">
        <TextField
          name="noted"
          label="اثری که پیش‌تر یادداشت کرده‌اید"
          hint="اگر بنویسید، بودن آن در زنجیره هم بررسی می‌شود."
          ltr
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <div>
          <SubmitButton>بررسی پیوستگی رویدادها</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
