import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Board } from "@/components/organisation/board";
import { ChangeCenterForm, EndCenterForm, EndedByLicense } from "@/components/organisation/center-forms";
import { settingsPaths } from "@/components/settings-paths";
import { Card } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { centerStatusLabels } from "@/lib/domain/organisation/center";
import { getCenterSettings } from "@/lib/server/organisation/center-query";
import { requireContext } from "@/lib/web/session";
import { appointAction, changeCenterAction, endCenterAction, resignAction } from "../../../actions";

export const metadata: Metadata = { title: "مرکز" };

const done = {
  "center-added": "مرکز تازه افزوده شد. اکنون هیئت عامل آن را ثبت کنید.",
  changed: "مشخصات مرکز تغییر کرد.",
  ended: "پایان کار مرکز ثبت شد.",
  appointed: "انتصاب ثبت شد.",
  resigned: "کناره‌گیری ثبت شد. این سمت اکنون خالی است.",
};

type Props = {
  params: Promise<{ province: string; office: string; center: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CenterSettingsPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [at, query] = await Promise.all([params, searchParams]);
  const center = await getCenterSettings(ctx, at.center);
  if (!center || center.officeId !== at.office || center.provinceId !== at.province) notFound();
  const { id, version, officeId, officeName, provinceId, provinceName, lastMonth } = center;
  const facts = [
    { term: "کد", description: <Code>{id}</Code> },
    { term: "نوع", description: center.kind },
    { term: "وضعیت", description: centerStatusLabels[center.status] },
    { term: "نخستین ماه", description: center.firstMonth },
    ...(lastMonth ? [{ term: "آخرین ماه", description: lastMonth }] : []),
  ];
  return (
    <>
      <PageHeader
        title={center.name}
        breadcrumbs={[
          { href: settingsPaths.organisation, label: "سازمان" },
          { href: settingsPaths.organisationProvince(provinceId), label: `استان ${provinceName}` },
          { href: settingsPaths.organisationOffice(provinceId, officeId), label: `ادارهٔ ${officeName}` },
        ]}
      />
      <DoneNotice done={query.done} texts={done} />
      <Card>
        <DescriptionList items={facts} />
      </Card>
      <Section id="board" title="هیئت عامل" description="هشت سمت؛ هر سمت در هر زمان یک دارنده دارد (بند ج).">
        <Board
          centerId={id}
          seats={center.seats}
          chosen={{ appoint: Number(query.seat), resign: Number(query.resign) }}
          appoint={center.status === "inactive" ? undefined : appointAction}
          resign={resignAction}
        />
      </Section>
      <Section id="center-title" title="مشخصات">
        <ChangeCenterForm action={changeCenterAction} center={center} />
      </Section>
      {center.ending ? (
        <Section id="end-title" title="پایان کار">
          {center.ending === "license" ? (
            <EndedByLicense />
          ) : (
            <EndCenterForm action={endCenterAction} id={id} version={version} />
          )}
        </Section>
      ) : null}
    </>
  );
}
