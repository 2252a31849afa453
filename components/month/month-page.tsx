"use client";
import type { ReactNode } from "react";
import type { Said } from "@/lib/domain/month/said";
import type { MonthView } from "@/lib/domain/month/view";
import { type Markup, markup } from "../ui/markup";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, pageHead, section } from "../ui/page-text";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";
import { Text } from "../ui/text";
import { paths } from "../paths";
import { monthEnd } from "./month-end";
import { monthNotices } from "./month-notices";
import { monthProgress } from "./month-progress";
import { monthSum } from "./month-sum";
import { rowText } from "./row-text";

type Props = {
  packed: Packed<MonthView>;
  said: Said | null;
  /** the office's form in the place of the plain rows */
  review?: ReactNode;
  /** the step that is this person's to take, and the payment */
  children: ReactNode;
};

/** Forms come from outside: whoever only reads the month does not load them. The rest is plain text. */
export function MonthPage({ packed, said, review, children }: Props) {
  const view = unpack(packed);
  const top = markup`${head(view)}${monthNotices(view, said)}${monthProgress(view)}${monthSum(view)}`;
  const services = {
    id: "services",
    title: "خدمت‌ها به تفکیک ده ردیف",
    description: `سهم و سقف هر ردیف از ${view.circular}`,
  };
  return (
    <>
      {review ? (
        <>
          <Text of={top} />
          <Section {...services}>{review}</Section>
        </>
      ) : (
        <Text of={markup`${top}${section(services, rows(view))}`} />
      )}
      {children}
      <Text of={monthEnd(view)} />
    </>
  );
}

const head = ({ title, center, month, statusTone, statusLabel, may }: MonthView): Markup =>
  pageHead({
    title: `کارکرد ${title}`,
    subtitle: `${center.name}، ${center.office}`,
    crumbs: [
      { href: paths.centers, label: "مراکز" },
      { href: paths.center(center.id), label: center.name },
    ],
    tags: tagText(statusTone, statusLabel),
    action: may.log ? buttonText(paths.newEntry(center.id, month), "ثبت خدمت", "primary") : null,
  });

/** The ten rows with their entries. */
const rows = (view: MonthView): Markup =>
  markup`<ol class="services">${view.rows.map((row) => rowText(row, view))}</ol>`;
