import type { ChainView } from "@/lib/domain/event/chain";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";
import { factList } from "../ui/fact-list";
import { type Markup, markup } from "../ui/markup";
import { noticeText } from "../ui/notice-text";
import { Section } from "../ui/section";
import { Text } from "../ui/text";

/** To be compared and written down by eye. */
const inEights = (hash: string) => hash.replace(/(.{8})(?=.)/g, "$1 ");

type Checked = NonNullable<ChainView["checked"]>;

/** What a check has found; a status when it is the answer to what somebody has just asked. */
export const checkNotice = ({ at, by, isUnbroken, found }: Checked, role?: "status"): Markup =>
  noticeText({
    tone: isUnbroken ? "success" : "danger",
    role,
    content: markup`${found}<span class="block text-sm">بررسی ${at}، ${by}</span>`,
  });

type ChainSectionProps = { chain: ChainView; action: FormAction };

/** Whether the log is unbroken: its last seal, what the last check found, and the way to check it now. */
export const ChainSection = ({ chain, action }: ChainSectionProps) => (
  <Section id="chain" title="پیوستگی رویدادها">
    <Card>
      <Text of={sealText(chain)} />
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
  </Section>
);

const sealText = ({ seals, events, last, checked }: ChainView): Markup =>
  markup`${checked ? markup`<div class="mb-4">${checkNotice(checked)}</div>` : null}${factList(
    last
      ? [
          ["مهرشده", markup`${formatNumber(events)} رویداد در ${formatNumber(seals)} مهر`],
          [
            "آخرین مهر",
            markup`شمارهٔ ${toPersianDigits(last.number)}، ${last.at}، تا رویداد ${toPersianDigits(last.upTo)}`,
          ],
          [
            "اثر آخرین مهر",
            markup`<bdi dir="ltr" class="block text-end font-mono text-sm">${inEights(last.hash)}</bdi>`,
          ],
        ]
      : [["مهرشده", markup`هنوز رویدادی مهر نشده است؛ رویدادها هر شب مهر می‌شوند.`]],
  )}<p class="my-4 max-w-prose text-sm text-quiet">هر مهر، اثر رویدادهای خود و مهر پیشین را نگه می‌دارد؛ تغییر، حذف یا افزودن حتی یک رویداد آن را می‌شکند. اثر آخرین مهر را جایی بیرون از سامانه یادداشت کنید تا بازنویسی همهٔ زنجیره هم پنهان نماند.</p>`;
