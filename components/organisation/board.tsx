import type { FormAction } from "../forms/form-state";
import { Card } from "../ui/card";
import { AppointForm } from "./appoint-form";

type Term = { id: number; name: string; mobile: string; business: string; from: string; to: string | null };
export type Seat = { seat: number; label: string; holder: Term | null; former: Term[] };

type BoardProps = { centerId: string; seats: Seat[]; action: FormAction };

/** The eight seats: who holds each, who held it before, and the form that appoints the next. */
export function Board({ centerId, seats, action }: BoardProps) {
  return (
    <ol className="grid gap-4 lg:grid-cols-2">
      {seats.map(({ seat, label, holder, former }) => (
        <li key={seat}>
          <Card className="h-full p-4 sm:p-5">
            <h3 className="font-semibold">{label}</h3>
            {holder ? <Holder {...holder} /> : <p className="mt-1 text-quiet">بدون دارنده</p>}
            {former.length > 0 ? <FormerHolders terms={former} /> : null}
            <details className="mt-2" name="appoint">
              <summary className="link inline-flex min-h-11 items-center">
                {holder ? "انتصاب جانشین" : "انتصاب"}
                <span className="sr-only"> برای {label}</span>
              </summary>
              <AppointForm
                key={holder?.id ?? 0}
                action={action}
                centerId={centerId}
                seat={seat}
                holderId={holder?.id ?? 0}
              />
            </details>
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
