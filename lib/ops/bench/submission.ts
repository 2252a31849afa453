import type { Country } from "./country";
import { decodeText, findForm } from "./form";
import { newEntryPath } from "./targets";
import type { Visitor } from "./visitor";

const filled = {
  service: "1",
  day: "12",
  title: "مشاورهٔ شغلی گروهی",
  description: "سنجش کارایی",
  quantity: "3",
  costRial: "۱٬۲۰۰٬۰۰۰",
  businessPeople: "",
  "details.guidanceKind": "counselling",
  "people.livelihoodHousehold.female": "3",
};

/** Logs one entry by the form: the page is fetched for its hidden fields (each has a fresh key), only the sending is timed. */
export async function submitEntry(visitor: Visitor, country: Country): Promise<number> {
  const page = newEntryPath(country);
  const form = findForm((await visitor.get(page)).body, page, "title");
  const answer = await visitor.submit(form, filled);
  if (answer.status !== 303)
    throw new Error(`An entry was refused (${answer.status}): ${alertOf(answer.body)}`);
  return answer.ms;
}

function alertOf(html: string): string {
  const text = /role="alert"[\s\S]{0,3000}/.exec(html)?.[0] ?? html.slice(0, 1_000);
  return decodeText(text.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .slice(0, 500);
}
