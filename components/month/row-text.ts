import type { EntryView, MonthView, RowView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { paths } from "../paths";
import { type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";
import { decisionTones } from "./decision-tones";

/** A row of the ten by itself: what it is, how far it is fulfilled, what it gives; and why it was returned. */
export function rowHead(row: RowView, frozen: boolean): Markup {
  const stands = frozen ? "تأییدشده" : "ثبت‌شده";
  return markup`<div class="service-head"><h3>${toPersianDigits(row.service)}. ${row.label}</h3><p class="rule">${
    row.clause
  } · سهم ${row.share}، سقف ${row.ceiling} ریال</p><p class="stands">${stands} <span>${row.counted} از ${
    row.target
  }</span></p><progress class="fill" aria-label="${stands}، ${row.label}" value="${row.done}" max="${
    row.of
  }"></progress><p class="gives">${frozen ? "قابل پرداخت" : "برآورد"} <b>${row.payable}</b> ریال</p></div>${
    row.returnReason === null
      ? null
      : markup`<p class="returned"><b>دلیل بازگرداندن این ردیف</b><br>${row.returnReason}</p>`
  }`;
}

type EntryOptions = { view: MonthView; quiet: boolean };

/** One service in its row: what, when, how much, and what the office said. */
export function entryHead(entry: EntryView, { view, quiet }: EntryOptions): Markup {
  const facts = [
    entry.day,
    entry.quantity,
    entry.people ? `${entry.people} نفر بهره‌مند` : null,
    entry.cost ? `${entry.cost} ریال` : null,
    entry.evidence > 0 ? `${toPersianDigits(entry.evidence)} مدرک` : null,
  ].filter(Boolean);
  return markup`<div class="entry-head"><a href="${paths.entry(view.center.id, view.month, entry.id)}">${entry.title}</a>${
    quiet && entry.decision === "pending" ? null : tagText(decisionTones[entry.decision], entry.decisionText)
  }<p>${facts.join(" · ")}</p></div>`;
}

/** The whole row for whoever only reads it, or logs into it. */
export function rowText(row: RowView, view: MonthView): Markup {
  const quiet = view.status === "open";
  const entries = row.entries.map(
    (entry) =>
      markup`<li class="entry">${entryHead(entry, { view, quiet })}${
        entry.reason === null ? null : markup`<p>دلیل: ${entry.reason}</p>`
      }</li>`,
  );
  const log = markup`<a href="${paths.newEntry(view.center.id, view.month, row.service)}" aria-label="ثبت خدمت در ردیف ${row.label}" class="log">ثبت خدمت</a>`;
  return markup`<li id="service-${row.service}" class="service">${rowHead(row, view.frozen)}${
    entries.length > 0 ? markup`<ul>${entries}</ul>` : null
  }${view.may.log ? log : null}</li>`;
}
