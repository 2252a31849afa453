import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { moneyPaths } from "@/components/money-paths";
import { PolicyFacts } from "@/components/policy/policy-facts";
import { DraftTable, VersionTable } from "@/components/policy/policy-lists";
import { ShareTable } from "@/components/policy/share-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PlusIcon } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getPolicies } from "@/lib/server/policy/list-query";
import { requireContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "جدول سهم خدمات" };

export default async function PoliciesPage() {
  const view = await getPolicies(await requireContext());
  if (!view) notFound();
  const { inForce, versions, waiting, withdrawn, mayPrepare } = view;
  return (
    <>
      <PageHeader
        title="جدول سهم خدمات"
        subtitle="کمک ماهانهٔ هر مرکز با نسخه‌ای محاسبه می‌شود که در همان ماه در حال اجراست. نسخهٔ تازه را راهبر سامانه وارد می‌کند و معاونت اشتغال ستاد ابلاغ می‌کند."
        action={
          mayPrepare ? (
            <ButtonLink href={moneyPaths.newPolicy} icon={<PlusIcon />}>
              نسخهٔ تازه
            </ButtonLink>
          ) : null
        }
      />
      <Section id="waiting" title="منتظر تصمیم ستاد">
        {waiting.length > 0 ? (
          <DraftTable caption="نسخه‌های منتظر تصمیم" drafts={waiting} />
        ) : (
          <EmptyState title="نسخه‌ای منتظر تصمیم نیست">
            نسخه‌ای که راهبر سامانه وارد کند، با پیش‌نمایش اثر آن، در اینجا می‌آید.
          </EmptyState>
        )}
      </Section>
      {inForce ? (
        <Section id="in-force" title="در حال اجرا">
          <div className="grid gap-6 *:min-w-0">
            <Card>
              <PolicyFacts policy={inForce} />
            </Card>
            <ShareTable caption="سهم ده ردیف در نسخهٔ در حال اجرا" policy={inForce} />
          </div>
        </Section>
      ) : null}
      <Section id="versions" title="نسخه‌ها">
        <VersionTable versions={versions} />
      </Section>
      {withdrawn.length > 0 ? (
        <Section id="withdrawn" title="کنارگذاشته‌شده‌ها">
          <DraftTable caption="نسخه‌های کنارگذاشته‌شده" drafts={withdrawn} />
        </Section>
      ) : null}
    </>
  );
}
