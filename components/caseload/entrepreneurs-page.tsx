"use client";
import type { EntrepreneursView as View } from "@/lib/domain/entrepreneur/list-view";
import { casePaths } from "../case-paths";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead } from "../ui/page-text";
import { pagination, rowRange } from "../ui/pagination";
import { Text } from "../ui/text";
import { entrepreneursFilters } from "./entrepreneurs-filters";
import { entrepreneursTable } from "./entrepreneurs-table";

const addressOf = ({ query: { group, ...query } }: View, page: number) =>
  casePaths.entrepreneursOf({
    ...query,
    group: group === "running" ? null : group,
    page: page > 1 ? page : null,
  });

/** The entrepreneurs of the actor's scope; the people behind every figure of the managers' page. */
export function EntrepreneursPage({ packed }: { packed: Packed<View> }) {
  const view = unpack(packed);
  return <Text of={markup`${head(view)}${entrepreneursFilters(view)}${people(view)}`} />;
}

function head({ title, total, urgentFirst, oversees, query: { office, province } }: View): Markup {
  const order = urgentFirst
    ? "نخست کسانی که بیش از دیگران نیازمند توجه‌اند."
    : "تازه‌ترین‌ها در آغاز فهرست‌اند.";
  return pageHead({
    title,
    subtitle: `${total} با این پالایه‌ها؛ ${order}`,
    action: oversees
      ? buttonText(casePaths.progressOf(office ? { office } : { province }), "پیشرفت کارآفرینان", "secondary")
      : null,
  });
}

const people = (view: View): Markup =>
  view.lines.length > 0
    ? markup`${entrepreneursTable(view)}${pagination({
        page: view.page,
        pages: view.pages,
        hrefOf: (page) => addressOf(view, page),
        summary: rowRange(view.first, view.lines.length, view.total),
      })}`
    : emptyPlace("دست‌کم سه حرف از نام، یا کد کارآفرین را بنویسید، یا پالایه‌ها را بردارید.", {
        title: "کارآفرینی با این پالایه‌ها پیدا نشد",
      });
