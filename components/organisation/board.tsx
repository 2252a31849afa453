import type { FormAction } from "../forms/form-state";
import { Card } from "../ui/card";
import { AppLink } from "../ui/link";
import { AppointForm } from "./appoint-form";

type Term = { id: number; name: string; mobile: string; business: string; from: string; to: string | null };
export type Seat = { seat: number; label: string; holder: Term | null; former: Term[] };

type BoardProps = {
  centerId: string;
  seats: Seat[];
  /** The seat to be filled, by the page's address: so its form is still there when it is answered without scripts. */
  chosen: number;
  action: FormAction;
};

/** The eight seats: who holds each, who held it before, and for one of them the form that appoints the next. */
export function Board({ centerId, seats, chosen, action }: BoardProps) {
  return (
    <ol className="grid gap-4 lg:grid-cols-2">
      {seats.map(({ seat, label, holder, former }) => (
        <li key={seat}>
          <Card className="h-full p-4 sm:p-5">
            <h3 className="font-semibold">{label}</h3>
            {holder ? <Holder {...holder} /> : <p className="mt-1 text-quiet">بدون دارنده</p>}
            {former.length > 0 ? <FormerHolders terms={former} /> : null}
            {seat === chosen ? (
              <AppointForm action={action} centerId={centerId} seat={seat} holderId={holder?.id ?? 0} />
            ) : (
              <AppLink href={`?seat=${seat}#seat-${seat}`} className="link inline-flex min-h-11 items-center">
                {holder ? "انتصاب جانشین" : "انتصاب"}
                <span className="sr-only"> برای {label}</span>
              </AppLink>
            )}
          </Card>
        </li>
      ))}
    </ol>
  );
}

function Holder({ name, business, mobile, from }: Term) {
  return (
    <p className="mt-1">
      <span className="font-medium">{name}</span>
      {business ? `، ${business}` : null}
      <span className="block text-sm text-quiet">
        از {from}
        {mobile ? (
          <>
            ، <bdi dir="ltr">{mobile}</bdi>
          </>
        ) : null}
      </span>
    </p>
  );
}

function FormerHolders({ terms }: { terms: Term[] }) {
  return (
    <ul aria-label="دارندگان پیشین" className="mt-2 border-t border-line pt-2 text-sm text-quiet">
      {terms.map((term) => (
        <li key={term.id}>
          {term.name}، از {term.from} تا {term.to}
        </li>
      ))}
    </ul>
  );
}
