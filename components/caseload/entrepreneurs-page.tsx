"use client";
import type { EntrepreneursView as View } from "@/lib/domain/entrepreneur/list-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Pagination } from "../ui/pagination";
import { EntrepreneursFilters } from "./entrepreneurs-filters";
import { EntrepreneursTable } from "./entrepreneurs-table";

const addressOf = ({ query: { group, ...query } }: View, page: number) =>
  casePaths.entrepreneursOf({
    ...query,
    group: group === "running" ? null : group,
    page: page > 1 ? page : null,
  });

/** The entrepreneurs of the actor's scope; the people behind every figure of the managers' page. */
export function EntrepreneursPage({ packed }: { packed: Packed<View> }) {
  const view = unpack(packed);
  const order = view.urgentFirst
    ? "نخست کسانی که بیش از دیگران نیازمند توجه‌اند."
    : "تازه‌ترین‌ها در آغاز فهرست‌اند.";
  return (
    <>
      <PageHeader
        title={view.title}
        subtitle={`${view.total} با این پالایه‌ها؛ ${order}`}
        action={
          view.oversees ? (
            <ButtonLink
              variant="secondary"
              href={casePaths.progressOf(
                view.query.office ? { office: view.query.office } : { province: view.query.province },
              )}
            >
              پیشرفت کارآفرینان
            </ButtonLink>
          ) : undefined
        }
      />
      <EntrepreneursFilters view={view} />
      {view.lines.length > 0 ? (
        <>
          <EntrepreneursTable view={view} />
          <Pagination
            page={view.page}
            pages={view.pages}
            hrefOf={(page) => addressOf(view, page)}
            summary={`ردیف ${formatNumber(view.first)} تا ${formatNumber(view.first + view.lines.length - 1)} از ${view.total}`}
          />
        </>
      ) : (
        <EmptyState title="کارآفرینی با این پالایه‌ها پیدا نشد">
          دست‌کم سه حرف از نام، یا کد کارآفرین را بنویسید، یا پالایه‌ها را بردارید.
        </EmptyState>
      )}
    </>
  );
}
