import type { ReactNode } from "react";
import { type Option, optionsText, withEmpty } from "../ui/options";

type SearchFieldProps = { name?: string; label: string; defaultValue?: string; placeholder?: string };

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 flex-1 basis-44 sm:max-w-72">
      <label htmlFor={id} className="block text-sm text-quiet">
        {label}
      </label>
      {children}
    </div>
  );
}

/** Fields of a FilterForm: they need neither errors nor drafts, and ship no script. */
export function FilterText({ name = "q", label, defaultValue, placeholder }: SearchFieldProps) {
  const id = `filter-${name}`;
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        name={name}
        type="search"
        defaultValue={defaultValue}
        placeholder={placeholder}
        className="control"
      />
    </Labelled>
  );
}

type FilterSelectProps = {
  name: string;
  label: string;
  defaultValue?: string;
  options: Option[];
  empty?: string;
};

export function FilterSelect({ name, label, defaultValue, options, empty }: FilterSelectProps) {
  const id = `filter-${name}`;
  return (
    <Labelled id={id} label={label}>
      <select
        id={id}
        name={name}
        className="control select"
        dangerouslySetInnerHTML={optionsText(withEmpty(options, empty), defaultValue)}
      />
    </Labelled>
  );
}
