import { searchKey } from "../shared/persian-text";

const FEWEST_SIGNS = 3;

/**
 * What to tell whoever has typed too little: beyond an office one or two letters find only the beginnings of names, and so
 * few digits nobody (a look through everybody would take too long). Null where the search is whole.
 */
export function searchHint(typed: string, beyondAnOffice: boolean): string | null {
  const key = searchKey(typed);
  if (!beyondAnOffice || key === "" || [...key].length >= FEWEST_SIGNS) return null;
  return /^\d+$/.test(key)
    ? "از کد ملی دست‌کم سه رقم بنویسید."
    : "با یک یا دو حرف تنها آغاز نام‌ها جست‌وجو می‌شود. برای جست‌وجو در همهٔ نام، سه حرف یا بیشتر بنویسید.";
}
