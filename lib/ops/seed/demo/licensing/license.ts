import { buildLicenseNumber } from "@/lib/domain/licensing/license-number";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { toJalali } from "@/lib/domain/shared/calendar-date";
import type { EventRow } from "../rows";
import { instant } from "../timeline";
import type { LicenseTurn } from "./case";
import type { Dossier } from "./dossier";
import { eventOf } from "./hands";
import { type OpeningItem, openingOf } from "./opening";
import type { FileRow, LicenseRow, OpeningItemRow } from "./rows";

type Licensed = { licenses: LicenseRow[]; items: OpeningItemRow[]; files: FileRow[]; events: EventRow[] };

const turnKinds: Record<LicenseTurn["action"], string> = {
  suspend: "license.suspended",
  revoke: "license.revoked",
  expire: "license.expired",
  renew: "license.renewed",
};

export const licenseNumberOf = (provinceId: string, issuedOn: CalendarDate, serial: number) =>
  buildLicenseNumber(provinceId, toJalali(issuedOn).year, serial);

/** The license that an application ended with, its opening checklist and what has become of it since. */
export function licensed(dossier: Dossier, number: string, today: CalendarDate): Licensed {
  const { plan, place: office, hands, random } = dossier;
  const { license: life } = plan;
  const issued = dossier.steps.at(-1);
  if (!life || !issued) return { licenses: [], items: [], files: [], events: [] };
  const place = { ...office, center_id: life.centerId };
  const opening = openingOf(dossier, number, life, today);
  const openedAt = life.openedOn ? instant(life.openedOn, 14, 30) : null;
  const turnedAt = life.turn ? instant(life.turn.on, 9, random.int(0, 59)) : null;
  const steps: { at: Date; kind: string; status: [before: string, after: string]; turn?: LicenseTurn }[] = [];
  if (openedAt) steps.push({ at: openedAt, kind: "license.opened", status: ["issued", "active"] });
  if (life.turn && turnedAt)
    steps.push({
      at: turnedAt,
      kind: turnKinds[life.turn.action],
      status: ["active", life.status],
      turn: life.turn,
    });
  const events = steps.map(({ at, kind, status: [before, after], turn }, index) =>
    eventOf(
      {
        at: at.toISOString(),
        hand: hands.participation,
        kind,
        subject: "license",
        subjectId: number,
        before: {
          status: before,
          version: index + 1,
          ...(turn?.action === "renew" ? { validUntil: life.firstValidUntil } : {}),
        },
        after: { status: after, version: index + 2, ...termTold(turn, life) },
        note: turn?.reason ?? null,
      },
      place,
      random,
    ),
  );
  const license: LicenseRow = {
    ...place,
    number,
    application_number: dossier.number,
    status: life.status,
    issued_on: life.issuedOn,
    valid_until: life.validUntil,
    suspended_until: life.suspendedUntil,
    reason: life.turn?.reason ?? null,
    issued_by_id: hands.participation.id,
    issued_by_name: hands.participation.name,
    status_at: (turnedAt ?? openedAt ?? issued.at).toISOString(),
    opened_on: life.openedOn,
    version: 1 + steps.length,
  };
  return {
    licenses: [license],
    items: opening.map(({ row }) => row),
    files: opening.flatMap(({ files }) => files),
    events: [...opening.map((item) => itemEvent(item, dossier, number, life.centerId)), ...events],
  };
}

/** What the event tells beside the state. */
function termTold(turn: LicenseTurn | undefined, life: NonNullable<Dossier["plan"]["license"]>): object {
  if (!turn) return { openedOn: life.openedOn, startedMonth: life.center?.row.started_month };
  if (turn.action === "renew") return { validUntil: life.validUntil };
  if (turn.action === "suspend") return { suspendedUntil: life.suspendedUntil };
  return { endedMonth: life.center?.row.ended_month };
}

const itemEvent = ({ row, hand }: OpeningItem, { place, random }: Dossier, number: string, center: string) =>
  eventOf(
    {
      at: row.recorded_at,
      hand,
      kind: "opening.itemDone",
      subject: "license",
      subjectId: number,
      after: { item: row.item, doneOn: row.done_on, reference: row.reference },
    },
    { ...place, center_id: center },
    random,
  );
