import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecisionForm } from "@/components/notice/decision-form";
import { HearingForm, ReplyForm, ServeNoticeForm } from "@/components/notice/notice-forms";
import { EarlierNotices, NoticeSteps } from "@/components/notice/notice-history";
import { SilenceFacts } from "@/components/notice/silence-facts";
import { paths } from "@/components/paths";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { getCenterNotices } from "@/lib/server/notice/page-query";
import { type SearchParams, singleValues } from "@/lib/web/search-params";
import { requireContext } from "@/lib/web/session";
import { decideNoticeAction, recordHearingAction, replyToNoticeAction, serveNoticeAction } from "./actions";

export const metadata: Metadata = { title: "اخطار بی‌کارکردی" };

const done = {
  served: "اخطار ابلاغ شد. مرکز آن را می‌بیند و تا پایان مهلت پاسخ می‌دهد.",
  answered: "پاسخ مرکز فرستاده شد. استان پس از خواندن آن تصمیم می‌گیرد.",
  heard: "جلسه استماع ثبت شد.",
  lifted: "اخطار برداشته شد. مرکز به کار خود ادامه می‌دهد.",
  suspended: "مجوز مرکز تعلیق شد و این اخطار پایان یافت.",
};

export default async function CenterNoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const [ctx, query] = await Promise.all([requireContext(), searchParams]);
  const { center = "", done: code } = singleValues(query);
  const view = await getCenterNotices(ctx, center);
  if (!view) notFound();
  const { id, running, silence, may, draft, obstacle, earlier } = view;
  const { userId } = ctx.actor;
  const key = { centerId: id, noticeId: running?.id ?? 0, version: running?.version ?? 0 };
  return (
    <>
      <PageHeader
        title="اخطار بی‌کارکردی"
        subtitle="مرکزی که سه ماه پیاپی کارکرد تأییدشده ندارد نخست آگاه می‌شود، فرصت پاسخ دارد و تنها پس از آن دربارهٔ مجوزش تصمیم گرفته می‌شود."
        breadcrumbs={[
          { href: paths.centers, label: "مراکز" },
          { href: paths.center(id), label: view.name },
        ]}
      />
      <DoneNotice done={code} texts={done} />
      {running ? (
        <Section
          id="running"
          title={running.title}
          action={<Tag tone={running.status.tone}>{running.status.label}</Tag>}
        >
          {running.left ? <p className="mb-4">{running.left}</p> : null}
          <NoticeSteps steps={running.steps} />
        </Section>
      ) : null}
      {may.reply || may.hear || may.decide || obstacle || draft ? (
        <Section id="step" title="اقدام شما">
          <div className="grid gap-4">
            {draft ? (
              <ServeNoticeForm action={serveNoticeAction} centerId={id} userId={userId} draft={draft} />
            ) : null}
            {may.reply ? <ReplyForm action={replyToNoticeAction} noticeKey={key} userId={userId} /> : null}
            {may.hear ? <HearingForm action={recordHearingAction} noticeKey={key} userId={userId} /> : null}
            {may.decide ? (
              <DecisionForm
                action={decideNoticeAction}
                noticeKey={key}
                userId={userId}
                noSuspension={view.noSuspension}
              />
            ) : null}
            {obstacle ? <Notice>{obstacle}</Notice> : null}
          </div>
        </Section>
      ) : null}
      <Section id="silence" title="کارکرد مرکز">
        {silence ? (
          <SilenceFacts id={id} silence={silence} />
        ) : (
          <p className="text-quiet">از این مرکز هنوز کارکردی خواسته نشده است.</p>
        )}
      </Section>
      <Section id="earlier" title="اخطارهای پیشین">
        {earlier.length > 0 ? (
          <EarlierNotices notices={earlier} />
        ) : (
          <EmptyState title="اخطار پیشینی نیست">
            اخطارهایی که دربارهٔ آن‌ها تصمیم گرفته شده، با پاسخ مرکز و دلیل تصمیم، در اینجا می‌ماند.
          </EmptyState>
        )}
      </Section>
    </>
  );
}
