import type { ReactNode } from "react";

export type Description = { key?: string; term: ReactNode; description: ReactNode; action?: ReactNode };

/** Facts of a record, or answers to check before sending. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="divide-y divide-line">
      {items.map((item, index) => (
        <div
          key={item.key ?? index}
          className="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(9rem,14rem)_1fr_auto]"
        >
          <dt className="text-quiet">{item.term}</dt>
          <dd className="min-w-0">{item.description}</dd>
          {item.action ? <dd className="text-sm">{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
