import type { LicenseDeskView } from "@/lib/domain/licensing/license-view";
import { licensingPaths } from "../licensing-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";

/** What the license says, as it stands today. */
export function LicenseFacts({ view }: { view: LicenseDeskView }) {
  const { status, center } = view;
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
      <Card className="px-4 py-1 sm:px-6">
        <DescriptionList
          items={[
            {
              term: "شماره مجوز",
              description: (
                <AppLink href={licensingPaths.verifyLicense(view.licenseNumber)} className="link">
                  <bdi dir="ltr">{view.shownNumber}</bdi>
                </AppLink>
              ),
            },
            {
              term: "وضعیت",
              description: (
                <>
                  <Tag tone={status.tone}>{status.label}</Tag>
                  <span className="block text-sm text-quiet">{status.next}</span>
                </>
              ),
            },
            ...(view.suspendedUntil ? [{ term: "تعلیق تا پایان", description: view.suspendedUntil }] : []),
            ...(view.reason ? [{ term: "دلیل", description: view.reason }] : []),
            {
              term: "مرکز",
              description: (
                <AppLink href={paths.center(center.id)} className="link">
                  {center.name}
                </AppLink>
              ),
            },
            { term: "تاریخ صدور", description: view.issuedOn },
            {
              term: "معتبر تا پایان",
              description: (
                <>
                  {view.validUntil}
                  {view.daysLeft ? <span className="text-quiet"> ({view.daysLeft})</span> : null}
                </>
              ),
            },
            { term: "تاریخ گشایش", description: view.openedOn ?? "هنوز گشوده نشده است" },
          ]}
        />
      </Card>
    </Section>
  );
}
