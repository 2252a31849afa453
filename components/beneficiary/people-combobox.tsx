"use client";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Suggestions } from "@/lib/domain/beneficiary/people-list";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { useHydrated } from "../forms/use-hydrated";
import { AppLink } from "../ui/link";

const PAUSE_MS = 180;

/** What is announced while somebody types. */
function statusOf({ people, hint }: Suggestions): string {
  if (people.length > 0) return `${formatNumber(people.length)} پیشنهاد. با کلیدهای بالا و پایین برگزینید.`;
  return hint ?? "کسی پیدا نشد.";
}

/** The people whom the text may mean, fetched while it is typed; an answer that comes too late is dropped. */
function useSuggestions(text: string, queryOf: () => URLSearchParams) {
  const [answer, setAnswer] = useState<{ text: string; found: Suggestions } | null>(null);
  const query = useRef(queryOf);
  useEffect(() => {
    query.current = queryOf;
  });
  useEffect(() => {
    if (text.trim() === "") return;
    const asked = new AbortController();
    const ask = async () => {
      try {
        const response = await fetch(`${casePaths.searchBeneficiaries}?${query.current()}`, {
          signal: asked.signal,
        });
        if (response.ok) setAnswer({ text, found: (await response.json()) as Suggestions });
      } catch {
        // Without an answer the form itself still searches.
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [text]);
  return answer?.text === text && text.trim() !== "" ? answer.found : null;
}

/** The search field of the list: a plain one, which suggests people once it can. */
export function PeopleCombobox({ name = "q", defaultValue }: { name?: string; defaultValue: string }) {
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const list = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState(false);
  const found = useSuggestions(text, () => {
    const form = input.current?.form;
    const fields = form ? [...new FormData(form)] : [];
    return new URLSearchParams(
      fields.filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
  });
  const people = found?.people ?? [];
  const open = hydrated && !closed && people.length > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = open ? people[active] : undefined;
    if (step && people.length > 0) {
      event.preventDefault();
      setClosed(false);
      // One place before the first: the text itself.
      setActive(((active + 1 + step + people.length + 1) % (people.length + 1)) - 1);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setClosed(true);
      setActive(-1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      window.location.assign(casePaths.beneficiary(chosen.id));
    }
  };

  return (
    <div className="relative min-w-0 flex-1 basis-56 sm:max-w-96">
      <label htmlFor="filter-q" className="block text-sm text-quiet">
        نام یا کد ملی
      </label>
      <input
        ref={input}
        id="filter-q"
        name={name}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={60}
        defaultValue={defaultValue}
        className="control"
        role={hydrated ? "combobox" : undefined}
        aria-autocomplete={hydrated ? "list" : undefined}
        aria-expanded={hydrated ? open : undefined}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setActive(-1);
          setClosed(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setClosed(true)}
      />
      {open ? (
        <div
          id={list}
          role="listbox"
          aria-label="پیشنهادها"
          // Pressed with a pointer, it must not take the focus from the field: that would close it.
          onMouseDown={(event) => event.preventDefault()}
          className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-lg border border-line-strong bg-raised shadow-xl"
        >
          {people.map((person, index) => (
            <AppLink
              key={person.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              href={casePaths.beneficiary(person.id)}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-line px-3 py-1.5 last:border-0 hover:bg-sunken aria-selected:bg-accent-soft"
            >
              <span className="font-medium">{person.name}</span>
              <span className="text-sm text-quiet">
                <bdi dir="ltr">{person.nationalId}</bdi> · {person.office}
              </span>
            </AppLink>
          ))}
        </div>
      ) : null}
      <p role="status" className={found && people.length === 0 ? "mt-1 text-sm text-quiet" : "sr-only"}>
        {found && !closed ? statusOf(found) : ""}
      </p>
    </div>
  );
}
