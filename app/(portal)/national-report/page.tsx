import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NationalLetter } from "@/components/report/national-letter";
import { NationalPage } from "@/components/report/national-page";
import { formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { formatMonth, parseJalaliMonth } from "@/lib/domain/shared/jalali-month";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import { getNationalReport } from "@/lib/server/report/national-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const month = parseJalaliMonth(singleValues(await searchParams).month ?? "");
  return { title: month ? `گزارش ملی ${formatMonth(month)}` : undefined };
}

export default async function Page({ searchParams }: Props) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const month = parseJalaliMonth(singleValues(query).month ?? "");
  const view = month && (await getNationalReport(ctx, month));
  if (!view) notFound();
  return (
    <>
      <NationalPage view={view} />
      <NationalLetter
        view={view}
        words={rialInWords(view.figures.payableRial)}
        today={formatJalaliDate(todayInTehran(ctx.now))}
        isDemo={process.env.PORTAL_DEMO === "1"}
      />
    </>
  );
}
