import { LicenseAnswer } from "@/components/public/license-answer";
import { PublicPage } from "@/components/public/public-page";
import { VerifyForm } from "@/components/public/verify-form";
import { Notice } from "@/components/ui/notice";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { refusalText } from "@/lib/domain/shared/refusal";
import { verifyLicense } from "@/lib/server/public/license";
import { visitorContext } from "@/lib/web/visitor";

/** Every question gets a page: that a number belongs to no license is an answer too. */
export async function VerifyView({ typed }: { typed: string }) {
  const ctx = await visitorContext();
  const answer = await verifyLicense(ctx, typed);
  const refusal = answer.ok ? null : answer.refusal;
  return (
    <PublicPage title="استعلام مجوز" isDemo={process.env.PORTAL_DEMO === "1"}>
      {answer.ok ? <LicenseAnswer license={answer.value} today={todayInTehran(ctx.now)} /> : null}
      {refusal?.code === "notFound" ? (
        <Notice tone="warning" title="مجوزی با این شماره یافت نشد">
          رقم کنترل درست است، اما این شماره از آنِ هیچ مرکزی نیست. آن را با نوشتهٔ روی مجوز بسنجید؛ اگر همان
          است، آن مجوز در این سامانه صادر نشده است.
        </Notice>
      ) : null}
      {refusal?.code === "rateLimited" ? (
        <Notice tone="warning" title="اکنون پاسخی داده نمی‌شود">
          {refusalText(refusal)}
        </Notice>
      ) : null}
      <VerifyForm typed={refusal ? typed : ""} error={refusal?.fields?.number} />
    </PublicPage>
  );
}
