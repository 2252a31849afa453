import { directoriesOf, mayKeepDirectory } from "@/lib/domain/licensing/partner-directory";
import {
  PARTNER_ORGANISATIONS,
  type PartnerOrganisation,
  partnerOrganisations,
} from "@/lib/domain/licensing/partner-organisations";
import {
  type DirectoryShows,
  directoryShows,
  type DirectoryView,
  type OrganisationView,
  type PartnersView,
  type ProvincesView,
} from "@/lib/domain/licensing/partner-view";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { type DirectoryRow, directoryStatement, provincesStatement } from "@/lib/server/partner/statement";
import { agreementView, contactView, filterLines, organisationLines } from "@/lib/server/partner/view";
import { type Context, readRow, readRows } from "@/lib/server/scope";

export type PartnersQuery = { province?: string; organisation?: string; q?: string; shows?: string };

const LONGEST_SEARCH = 60;
const isOrganisation = (key: string): key is PartnerOrganisation => Object.hasOwn(partnerOrganisations, key);
const isShows = (text: string | undefined): text is DirectoryShows =>
  text !== undefined && Object.hasOwn(directoryShows, text);

/**
 * The directory of a province, or one organisation of it; without a province, for those who may read several, the
 * provinces. Null for whom there is nothing.
 */
export async function getPartners(ctx: Context, query: PartnersQuery): Promise<PartnersView | null> {
  const directories = directoriesOf(ctx.actor);
  const every = directories === "every";
  const own = every ? [] : directories;
  if (!every && own.length === 0) return null;
  const today = todayInTehran(ctx.now);
  const province = query.province || (own.length === 1 ? own[0] : undefined);
  if (!province) return provincesView(ctx, today, every, own);
  if (!/^IR-\d\d$/.test(province) || !(every || own.includes(province))) return null;
  const { organisation = "" } = query;
  if (organisation && !isOrganisation(organisation)) return null;
  const row = await readRow(ctx, directoryStatement, [province, organisation || null, every, own]);
  if (!row) return null;
  return isOrganisation(organisation)
    ? organisationView(row, organisation, today, mayKeepDirectory(ctx.actor, province))
    : directoryView(row, query, today);
}

async function provincesView(
  ctx: Context,
  today: CalendarDate,
  every: boolean,
  own: string[],
): Promise<ProvincesView> {
  const lines = await readRows(ctx, provincesStatement, [today, every, own]);
  return { kind: "provinces", lines, all: PARTNER_ORGANISATIONS.length };
}

function directoryView(row: DirectoryRow, { q, shows }: PartnersQuery, today: CalendarDate): DirectoryView {
  const lines = organisationLines(row, today);
  const asked = {
    q: normalizeText((q ?? "").slice(0, LONGEST_SEARCH)),
    shows: isShows(shows) ? shows : null,
  };
  const provinces = row.provinces ?? [];
  return {
    kind: "directory",
    province: row.province,
    provinces: provinces.length > 1 ? provinces : [],
    query: asked,
    lines: filterLines(lines, asked.q, asked.shows),
    counts: {
      all: lines.length,
      reached: lines.filter(({ contacts }) => contacts.length > 0).length,
      agreed: lines.filter(({ running }) => running !== null).length,
    },
  };
}

const organisationView = (
  row: DirectoryRow,
  key: PartnerOrganisation,
  today: CalendarDate,
  mayKeep: boolean,
): OrganisationView => ({
  kind: "organisation",
  province: row.province,
  key,
  number: PARTNER_ORGANISATIONS.indexOf(key) + 1,
  name: partnerOrganisations[key],
  contacts: (row.contacts ?? []).map(contactView),
  agreements: (row.agreements ?? []).map((agreement) => agreementView(agreement, today)),
  mayKeep,
});
