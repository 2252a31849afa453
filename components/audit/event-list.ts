import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { moneyPaths } from "../money-paths";
import { type Markup, markup } from "../ui/markup";
import type { ListedEvent } from "./audit-shown";

/** What happened, newest first; of one record with every difference open, of many to be opened one by one. */
export const eventList = (events: readonly ListedEvent[], ofRecord: boolean): Markup =>
  markup`<ol class="timeline">${events.map((event) => eventText(event, ofRecord))}</ol>`;

const eventText = (event: ListedEvent, ofRecord: boolean): Markup => {
  const { title, iso, at, id, note, place, differences } = event;
  return markup`<li class="neutral"><b>${title}</b>${ofRecord ? null : aboutText(event)}<p><time datetime="${iso}">${at}</time> · ${byText(
    event,
  )}${place ? markup` · ${place}` : null} · <span>رویداد ${toPersianDigits(id)}</span></p>${
    note ? markup`<blockquote>${note}</blockquote>` : null
  }${differences.length > 0 ? differencesText(event, ofRecord) : null}</li>`;
};

const byText = ({ by, actorId }: ListedEvent): Markup =>
  actorId === null
    ? markup`${by}`
    : markup`<a href="${moneyPaths.auditOf({ actor: actorId })}" class="link">${by}</a>`;

const historyHref = ({ subject, subjectId }: ListedEvent) => moneyPaths.auditOf({ subject, id: subjectId });

/** The record with its page, and all that happened to it. */
function aboutText(event: ListedEvent): Markup {
  const { about, code, href } = event;
  const name = code === null ? markup`${about}` : markup`${about} <bdi dir="ltr">${code}</bdi>`;
  return markup` — ${href ? markup`<a href="${href}" class="link">${name}</a>` : name} · <a href="${historyHref(
    event,
  )}" class="link text-sm">همهٔ رویدادها<span class="sr-only"> برای ${name}</span></a>`;
}

function differencesText(event: ListedEvent, ofRecord: boolean): Markup {
  const { title, id, differences, hidden, isNew } = event;
  const count = toPersianDigits(differences.length + hidden);
  return markup`<details class="mt-1"${ofRecord ? markup` open` : null}><summary class="link text-sm">${count} ${
    isNew ? "مورد" : "تفاوت"
  }<span class="sr-only"> در ${title}، رویداد ${toPersianDigits(id)}</span></summary>${
    isNew ? writtenText(event) : changesText(event)
  }${
    hidden > 0
      ? markup`<p><a href="${historyHref(event)}" class="link">${toPersianDigits(hidden)} مورد دیگر در رویدادهای همین پرونده</a></p>`
      : null
  }</details>`;
}

/** Of what was not there before: what was written. */
const writtenText = ({ differences }: ListedEvent): Markup =>
  markup`<dl class="written">${differences.map(({ field, after }) => markup`<dt>${field}</dt><dd>${after}</dd>`)}</dl>`;

const changesText = ({ title, id, differences }: ListedEvent): Markup =>
  markup`<table class="changes"><caption class="sr-only">پیش و پس از ${title}، رویداد ${toPersianDigits(
    id,
  )}</caption><thead><tr><th scope="col">مورد</th><th scope="col">پیش از آن</th><th scope="col">پس از آن</th></tr></thead><tbody>${differences.map(
    ({ field, before, after }) =>
      markup`<tr><th scope="row">${field}</th><td>${before}</td><td>${after}</td></tr>`,
  )}</tbody></table>`;
