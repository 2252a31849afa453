import type { LicenseDeskView } from "@/lib/domain/licensing/license-view";
import { licensingPaths } from "../licensing-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

/** What the license says, as it stands today. */
export function LicenseFacts({ view }: { view: LicenseDeskView }) {
  return (
    <Section
      id="license"
      title="مجوز"
      action={
        <ButtonLink href={licensingPaths.printedLicense(view.number)} variant="secondary">
          برگهٔ مجوز
        </ButtonLink>
      }
    >
      <div className="sheet" dangerouslySetInnerHTML={asInnerHtml([factsText(view)])} />
    </Section>
  );
}

const line = (term: string, value: Markup | string | null): Markup | null =>
  value === null ? null : markup`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const factsText = ({ status, center, ...view }: LicenseDeskView): Markup =>
  markup`<dl class="facts">${line(
    "شماره مجوز",
    markup`<a href="${licensingPaths.verifyLicense(view.licenseNumber)}" class="link"><bdi dir="ltr">${view.shownNumber}</bdi></a>`,
  )}${line("وضعیت", markup`${tagText(status.tone, status.label)} <small>${status.next}</small>`)}${line(
    "تعلیق تا پایان",
    view.suspendedUntil,
  )}${line("دلیل", view.reason)}${line(
    "مرکز",
    markup`<a href="${paths.center(center.id)}" class="link">${center.name}</a>`,
  )}${line("تاریخ صدور", view.issuedOn)}${line(
    "معتبر تا پایان",
    markup`${view.validUntil}${view.daysLeft ? markup` <small>(${view.daysLeft})</small>` : null}`,
  )}${line("تاریخ گشایش", view.openedOn ?? "هنوز گشوده نشده است")}</dl>`;
