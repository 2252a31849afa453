export type Term = {
  id: number;
  name: string;
  nationalId: string;
  mobile: string;
  business: string;
  from: string;
  until: string | null;
  to: string | null;
  reason: string;
  endReason: string;
};

export function Holder({ name, business, nationalId, mobile, from, until }: Term) {
  return (
    <p className="mt-1">
      <span className="font-medium">{name}</span>
      {business ? `، ${business}` : null}
      <span className="block text-sm text-quiet">
        از {from}
        {until ? ` تا ${until}` : null}
      </span>
      {nationalId || mobile ? (
        <span className="block text-sm text-quiet">
          {nationalId ? (
            <>
              کد ملی <bdi dir="ltr">{nationalId}</bdi>
            </>
          ) : null}
          {nationalId && mobile ? "، " : null}
          {mobile ? (
            <>
              همراه <bdi dir="ltr">{mobile}</bdi>
            </>
          ) : null}
        </span>
      ) : null}
    </p>
  );
}

/** Folded: it matters when somebody asks who it was then. */
export function FormerHolders({ terms }: { terms: Term[] }) {
  return (
    <details className="mt-2 border-t border-line pt-1 text-sm">
      <summary className="flex min-h-11 cursor-pointer items-center text-accent-text">دارندگان پیشین</summary>
      <ul className="space-y-1 text-quiet">
        {terms.map((term) => (
          <li key={term.id}>
            {term.name}، از {term.from} تا {term.to}
            {term.endReason ? <span className="block">{term.endReason}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
