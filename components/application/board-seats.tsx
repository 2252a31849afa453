import type { ApplicationView } from "@/lib/domain/licensing/application-view";
import { boardSection, MEMBER_PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";
import { DoneNotice } from "../ui/done-notice";
import { asInnerHtml, markup } from "../ui/markup";
import { PageHeader } from "../ui/page-header";
import { tagText } from "../ui/tag";

const texts = { saved: "ذخیره شد." };

/** The eight seats of the proposed board, each with who is proposed and what is still missing. */
export function BoardSeats({ view, done }: { view: ApplicationView; done?: string }) {
  const { number, parts, gaps, returned } = view;
  const seats = MEMBER_PARTS.map((part, index) => {
    const member = parts.find((one) => one.part === part);
    const missing = gaps?.filter((gap) => gap.part === part).length ?? 0;
    const sentBack = returned.some((one) => one.part === part && !one.mended);
    const state = sentBack
      ? tagText("warning", "نیازمند اصلاح")
      : !member?.filled
        ? tagText("neutral", "معرفی نشده")
        : missing > 0
          ? tagText("info", "ناتمام")
          : tagText("success", "کامل");
    const name = member?.filled ? member.lines[0]?.value : null;
    return markup`<li><a href="${licensingPaths.applicationMember(number, index + 1)}"><b>${member?.title ?? ""}</b>${
      name ? markup`<small>${name}</small>` : null
    }</a>${state}</li>`;
  });
  return (
    <>
      <PageHeader
        title={boardSection.title}
        subtitle={
          <>
            {boardSection.asks} <Clause>{boardSection.clause}</Clause>
          </>
        }
        breadcrumbs={[
          { href: licensingPaths.licenses, label: "مجوزها" },
          { href: licensingPaths.application(number), label: view.centerName },
        ]}
      />
      <DoneNotice done={done} texts={texts} />
      <ol className="tasks" dangerouslySetInnerHTML={asInnerHtml(seats)} />
      <div className="mt-8">
        <ButtonLink href={licensingPaths.application(number)} variant="secondary">
          فهرست بخش‌ها
        </ButtonLink>
      </div>
    </>
  );
}
