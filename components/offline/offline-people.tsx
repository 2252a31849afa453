"use client";
import { useState } from "react";
import type { Desk } from "@/lib/domain/recording-queue/desk";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { searchKey } from "@/lib/domain/shared/persian-text";
import { casePaths } from "../case-paths";
import { AppLink } from "../ui/link";

const MANY = 8;

/** The people of the caseload, found by any part of the name. */
export function OfflinePeople({ people }: { people: Desk["people"] }) {
  const [sought, setSought] = useState("");
  const part = searchKey(sought);
  const found = people.filter(({ name }) => searchKey(name).includes(part));
  return (
    <div className="grid gap-3">
      {people.length > MANY ? (
        <label className="block max-w-sm">
          <span className="mb-1 block text-sm text-quiet">بخشی از نام</span>
          <input className="control" value={sought} onChange={(event) => setSought(event.target.value)} />
        </label>
      ) : null}
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-raised shadow-lift">
        {found.map(({ code, name }) => (
          <li key={code}>
            <AppLink
              href={casePaths.record(code)}
              className="flex min-h-12 items-center justify-between gap-3 px-4 py-2 hover:bg-sunken focus-visible:-outline-offset-3"
            >
              <span className="font-medium text-accent-text">{name}</span>
              <bdi className="text-sm text-quiet tabular-nums" dir="ltr">
                {toPersianDigits(code)}
              </bdi>
            </AppLink>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="text-quiet">کسی با این نام در فهرست شما نیست.</p> : null}
    </div>
  );
}
