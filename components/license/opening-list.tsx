import type { ReactNode } from "react";
import type { ItemView, LicenseDeskView } from "@/lib/domain/licensing/license-view";
import type { ChecklistItem } from "@/lib/domain/licensing/opening-checklist";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { Card } from "../ui/card";
import { Section } from "../ui/section";
import type { LicenseActions } from "./license-actions";
import { OpeningItem } from "./opening-item";

type Props = {
  view: LicenseDeskView;
  items: ItemView[];
  actions: LicenseActions;
  documents?: (item: ChecklistItem) => ReactNode;
};

/** What must be done between the license and the first day of work, by whom, and how far it is. */
export function OpeningList({ view, items, actions, documents }: Props) {
  const { number, version, doneCount, may, today } = view;
  const progress = `${toPersianDigits(doneCount)} از ${toPersianDigits(items.length)} کار انجام شده است.`;
  return (
    <Section id="opening" title="فهرست گشایش" description={progress}>
      <progress
        className="fill mb-4 text-accent"
        aria-label={`فهرست گشایش: ${progress}`}
        value={doneCount}
        max={items.length}
      />
      <ol className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised shadow-lift">
        {items.map((item) => (
          <OpeningItem key={item.item} number={number} today={today} item={item} actions={actions}>
            {documents?.(item.item)}
          </OpeningItem>
        ))}
      </ol>
      {may.open ? (
        <div className="mt-4">
          <Card>
            <p className="mb-4 max-w-prose">
              فهرست کامل است. با گشایش، مجوز و مرکز فعال می‌شوند و مرکز از همین ماه باید کارکرد ماهانه بدهد.
            </p>
            <ActionForm action={actions.open} id="open">
              <Hidden values={{ number, version }} />
              <div>
                <SubmitButton>گشایش مرکز</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        </div>
      ) : null}
    </Section>
  );
}
