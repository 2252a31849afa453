import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { FoundingGuide } from "@/components/public/founding-guide";
import { FoundingRequest } from "@/components/public/founding-request";
import { FoundingSent } from "@/components/public/founding-sent";
import { PublicPage } from "@/components/public/public-page";
import { findOfficeName, getFoundingPlaces } from "@/lib/server/public/founding";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { visitorContext } from "@/lib/web/visitor";
import { requestFoundingAction } from "./actions";

export const metadata: Metadata = {
  title: "تأسیس مرکز نیکوکاری کارآفرینی",
  description:
    "مرکز نیکوکاری کارآفرینی چیست، چه می‌خواهد و چگونه مجوز می‌گیرد؛ و درخواست تماس با ادارهٔ شهرستان",
  robots: { index: true, follow: true },
};

export default async function FoundPage({ searchParams }: { searchParams: SearchParams }) {
  const [{ db }, query] = await Promise.all([visitorContext(), searchParams]);
  const { province = "", office = "", done } = singleValues(query);
  const isDemo = process.env.PORTAL_DEMO === "1";
  const receiver = done === "sent" ? await findOfficeName(db, office) : null;
  if (receiver)
    return (
      <PublicPage title="درخواست شما رسید" isDemo={isDemo}>
        <FoundingSent officeName={receiver} />
      </PublicPage>
    );

  const places = await getFoundingPlaces(db, province);
  return (
    <PublicPage
      title="تأسیس مرکز نیکوکاری کارآفرینی"
      lead="کارآفرین یا نیکوکارید و می‌خواهید خانواده‌های نیازمند اما توانای شهر خود را به کار و درآمد برسانید؟ راه آن از اینجا می‌گذرد."
      isDemo={isDemo}
    >
      <FoundingGuide />
      <FoundingRequest
        {...places}
        province={places.provinces.find(({ id }) => id === province) ?? null}
        requestId={randomUUID()}
        action={requestFoundingAction}
      />
    </PublicPage>
  );
}
