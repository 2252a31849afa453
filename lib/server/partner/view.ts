import { agreementStateOn } from "@/lib/domain/licensing/partner-agreement";
import { PARTNER_ORGANISATIONS, partnerOrganisations } from "@/lib/domain/licensing/partner-organisations";
import type {
  AgreementView,
  ContactBrief,
  ContactView,
  DirectoryShows,
  OrganisationLine,
} from "@/lib/domain/licensing/partner-view";
import {
  type CalendarDate,
  formatJalaliDate,
  formatJalaliDateShort,
} from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { searchKey } from "@/lib/domain/shared/persian-text";
import type { AgreementRow, ContactRow, DirectoryRow } from "@/lib/server/partner/statement";

const brief = ({ name, post, phone }: ContactRow): ContactBrief => ({
  name,
  post,
  phone: phone && toPersianDigits(phone),
  callable: phone,
});

export const contactView = (row: ContactRow): ContactView => ({
  ...brief(row),
  id: row.id,
  version: row.version,
  note: row.note,
});

export const agreementView = (row: AgreementRow, today: CalendarDate): AgreementView => ({
  id: row.id,
  version: row.version,
  title: row.title,
  number: row.number,
  summary: row.summary,
  state: agreementStateOn(row, today),
  signed: formatJalaliDate(row.signedOn),
  ends: row.endsOn && formatJalaliDate(row.endsOn),
  typed: {
    signedOn: formatJalaliDateShort(row.signedOn),
    endsOn: row.endsOn ? formatJalaliDateShort(row.endsOn) : "",
  },
});

/** The organisations in the order of S1 هـ, each with what the province has of it. */
export function organisationLines(
  { contacts, agreements }: DirectoryRow,
  today: CalendarDate,
): OrganisationLine[] {
  return PARTNER_ORGANISATIONS.map((key, index) => {
    const own = (agreements ?? []).filter(({ organisation }) => organisation === key);
    const running = own.filter((row) => agreementStateOn(row, today) === "running");
    return {
      key,
      number: index + 1,
      name: partnerOrganisations[key],
      contacts: (contacts ?? []).filter(({ organisation }) => organisation === key).map(brief),
      running: running.length > 0 ? { count: running.length, until: lastDayOf(running) } : null,
      ended: own.length - running.length,
    };
  });
}

function lastDayOf(running: AgreementRow[]): string | null {
  const ends = running.map(({ endsOn }) => endsOn);
  const last = ends.includes(null) ? null : ends.sort().at(-1);
  return last ? formatJalaliDate(last) : null;
}

const shown: Record<DirectoryShows, (line: OrganisationLine) => boolean> = {
  withoutContact: ({ contacts }) => contacts.length === 0,
  running: (line) => line.running !== null,
  withoutRunning: (line) => line.running === null,
};

/** Those whose own name, or a contact's, holds the text. */
export function filterLines(lines: OrganisationLine[], q: string, shows: DirectoryShows | null) {
  const wanted = searchKey(q);
  return lines.filter(
    (line) =>
      (!shows || shown[shows](line)) &&
      [line.name, ...line.contacts.map(({ name }) => name)].some((name) => searchKey(name).includes(wanted)),
  );
}
