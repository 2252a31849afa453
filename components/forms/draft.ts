import type { FormValues } from "./form-state";

const lifeInDays = 7;
const addressOf = (key: string) => `draft:${key}`;
const neverKept = ["hidden", "password", "file", "submit", "button", "reset"];

/** What stands in the visible fields of a form; secrets and files are never kept. */
export function valuesIn(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement;
    if (!isField || !field.name || neverKept.includes(field.type)) continue;
    if (field.type === "checkbox") {
      const chosen = (values[field.name] ??= []) as string[];
      if ((field as HTMLInputElement).checked) chosen.push(field.value);
    } else if (field.type === "radio") {
      if ((field as HTMLInputElement).checked) values[field.name] = field.value;
    } else {
      values[field.name] = field.value;
    }
  }
  return values;
}

/** Whether somebody has typed before the page was ready to listen: then nothing may be put over it. */
export function isTouched(formId: string): boolean {
  const form = document.getElementById(formId);
  return (
    form instanceof HTMLFormElement &&
    [...form.elements].some(
      (field) =>
        (field instanceof HTMLInputElement &&
          !neverKept.includes(field.type) &&
          field.value !== field.defaultValue) ||
        (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue),
    )
  );
}

// Storage may be full or forbidden; a draft is a comfort, so that is no reason to disturb anybody.
export function saveDraft(key: string, form: HTMLFormElement) {
  try {
    localStorage.setItem(addressOf(key), JSON.stringify({ at: Date.now(), values: valuesIn(form) }));
  } catch {}
}

export function readDraft(key: string): FormValues | null {
  try {
    const kept = JSON.parse(localStorage.getItem(addressOf(key)) ?? "null");
    if (!kept) return null;
    if (Date.now() - kept.at < lifeInDays * 86_400_000) return kept.values;
    forgetDraft(key);
  } catch {}
  return null;
}

export function forgetDraft(key: string) {
  try {
    localStorage.removeItem(addressOf(key));
  } catch {}
}

/** Everybody's, when somebody has signed out. */
export function forgetDrafts() {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(addressOf(""))) localStorage.removeItem(name);
  } catch {}
}
