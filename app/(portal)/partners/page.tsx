import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Directory } from "@/components/partner/directory";
import { Organisation } from "@/components/partner/organisation";
import { ProvinceList } from "@/components/partner/province-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { getPartners } from "@/lib/server/partner/query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import {
  addAgreementAction,
  addContactAction,
  changeAgreementAction,
  changeContactAction,
  removeAgreementAction,
  removeContactAction,
} from "./actions";

export const metadata: Metadata = { title: "دستگاه‌های همکار" };

const actions = {
  addContact: addContactAction,
  changeContact: changeContactAction,
  removeContact: removeContactAction,
  addAgreement: addAgreementAction,
  changeAgreement: changeAgreementAction,
  removeAgreement: removeAgreementAction,
};

const done = {
  "contact-added": "رابط افزوده شد.",
  "contact-changed": "رابط اصلاح شد.",
  "contact-removed": "رابط برداشته شد.",
  "agreement-added": "تفاهم‌نامه افزوده شد.",
  "agreement-changed": "تفاهم‌نامه اصلاح شد.",
  "agreement-removed": "تفاهم‌نامه برداشته شد.",
};

export default async function PartnersPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, raw] = await Promise.all([requireContext(), searchParams]);
  const query = singleValues(raw);
  const view = await getPartners(ctx, query);
  if (!view) notFound();
  if (view.kind === "provinces") return <ProvinceList {...view} />;
  if (view.kind === "directory") return <Directory {...view} />;
  return (
    <>
      <DoneNotice done={query.done} texts={done} />
      <Organisation view={view} actions={actions} />
    </>
  );
}
