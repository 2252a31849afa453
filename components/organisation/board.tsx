import type { FormAction } from "../forms/form-state";
import { Card } from "../ui/card";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";
import { AppointForm } from "./appoint-form";
import { ResignForm } from "./resign-form";
import { FormerHolders, Holder, type Term } from "./seat-holders";

export type Seat = {
  seat: number;
  label: string;
  tag: { label: string; tone: Tone } | null;
  holder: Term | null;
  former: Term[];
};

type BoardProps = {
  centerId: string;
  seats: Seat[];
  /** The seat whose form is open, by the page's address: so its form is still there when it is answered without scripts. */
  chosen: { appoint: number; resign: number };
  /** Absent for whom it is not. */
  appoint?: FormAction;
  resign?: FormAction;
};

/** The eight seats: who holds each and until when, who held it before, and for one of them a form. */
export function Board({ centerId, seats, chosen, appoint, resign }: BoardProps) {
  return (
    <ol className="grid gap-4 has-[form]:items-start lg:grid-cols-2">
      {seats.map(({ seat, label, tag, holder, former }) => (
        <li key={seat} className="min-w-0">
          <Card className="h-full p-4 sm:p-5">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="font-semibold">{label}</h3>
              {tag ? <Tag tone={tag.tone}>{tag.label}</Tag> : null}
            </div>
            {holder ? <Holder {...holder} /> : <p className="mt-1 text-quiet">بدون دارنده</p>}
            {former.length > 0 ? <FormerHolders terms={former} /> : null}
            <p className="flex flex-wrap gap-x-5 empty:hidden">
              {appoint && seat !== chosen.appoint ? (
                <SeatLink href={`?seat=${seat}#seat-${seat}`} label={label}>
                  {holder ? "انتصاب جانشین یا تمدید" : "انتصاب"}
                </SeatLink>
              ) : null}
              {resign && holder && seat !== chosen.resign ? (
                <SeatLink href={`?resign=${seat}#resign-${seat}`} label={label}>
                  ثبت کناره‌گیری
                </SeatLink>
              ) : null}
            </p>
            {appoint && seat === chosen.appoint ? (
              <AppointForm
                key={holder?.id ?? 0}
                action={appoint}
                centerId={centerId}
                seat={seat}
                holderId={holder?.id ?? 0}
              />
            ) : null}
            {resign && holder && seat === chosen.resign ? (
              <ResignForm
                key={holder.id}
                action={resign}
                centerId={centerId}
                seat={seat}
                holderId={holder.id}
              />
            ) : null}
          </Card>
        </li>
      ))}
    </ol>
  );
}

const SeatLink = ({ href, label, children }: { href: string; label: string; children: string }) => (
  <AppLink href={href} className="link inline-flex min-h-11 items-center">
    {children}
    <span className="sr-only"> برای {label}</span>
  </AppLink>
);
