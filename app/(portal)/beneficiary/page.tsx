import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonPage } from "@/components/beneficiary/person-page";
import { DoneNotice } from "@/components/ui/done-notice";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { getPerson } from "@/lib/server/beneficiary/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { recordConsentAction, revealPersonAction, withdrawConsentAction } from "./actions";

export const metadata: Metadata = { title: "مددجو" };

const done = {
  registered: "مددجو ثبت شد. رضایت او هم ثبت شده است.",
  changed: "مشخصات اصلاح شد.",
  consented: "رضایت ثبت شد.",
  withdrawn: "پس گرفتن رضایت ثبت شد.",
  erased: "اطلاعات این فرد حذف شد. آنچه در آمار شمرده می‌شود مانده است.",
};
const actions = { reveal: revealPersonAction, consent: recordConsentAction, withdraw: withdrawConsentAction };

export default async function BeneficiaryPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { person = "", done: code } = singleValues(query);
  const view = await getPerson(ctx, person);
  if (!view) notFound();
  return (
    <>
      <DoneNotice done={code} texts={done} />
      <PersonPage view={view} actions={actions} today={formatJalaliDateShort(todayInTehran(ctx.now))} />
    </>
  );
}
