import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ACTIONS } from "@/lib/domain/access/policy";
import { eventChoicesOf } from "@/lib/domain/event/choices";
import { eventChoicesText, eventConcepts, eventLabel, kindsOf } from "@/lib/domain/event/kinds";

const root = path.join(import.meta.dirname, "../../..");
const places = ["lib/server", "lib/ops/seed", "prisma/migrations"];
const literal = new RegExp(`["'\`]((?:${Object.keys(eventConcepts).join("|")})\\.[a-zA-Z]+)["'\`]`, "g");

const sources = places.flatMap((place) =>
  readdirSync(path.join(root, place), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|sql)$/.test(name) && !name.startsWith("generated"))
    .map((name) => path.join(root, place, name)),
);

/** Names of actions have the same form as kinds of events. */
const isAction = (text: string) => (ACTIONS as readonly string[]).includes(text);

/** What of a file is about events: other things have kinds with a dot as well. */
const aboutEvents = (source: string): string => {
  const text = readFileSync(source, "utf8");
  if (source.endsWith(".sql"))
    return text
      .split(";")
      .filter((statement) => /INSERT INTO event\b/.test(statement))
      .join(";");
  return /recordEvent|subject_id/.test(text) ? text : "";
};

it("every kind of event that is written somewhere has its words", () => {
  const written = new Map<string, string>();
  for (const source of sources)
    for (const [, kind = ""] of aboutEvents(source).matchAll(literal)) written.set(kind, source);
  expect(written.size).toBeGreaterThan(80);
  const wordless = [...written].filter(([kind]) => !isAction(kind) && eventLabel(kind) === null);
  expect(wordless).toEqual([]);
});

it("a choice means a concept with all its kinds, one kind, or nothing", () => {
  expect(kindsOf("session")).toEqual(["session.opened", "session.ended"]);
  expect(kindsOf("month.confirmed")).toEqual(["month.confirmed"]);
  expect(["nonsense", "month.nonsense", "", "toString", "constructor.name"].map(kindsOf)).toEqual(
    Array(5).fill(null),
  );
});

it("no two choices have the same words within their group", () => {
  const named = eventChoicesOf(eventChoicesText).map(({ group, label }) => `${group}/${label}`);
  expect(new Set(named).size).toBe(named.length);
});

it("every kind can be chosen, alone and with all of its concept, in the words of the list", () => {
  const choices = eventChoicesOf(eventChoicesText);
  const kinds = choices.filter(({ value }) => value.includes("."));
  expect(kinds.map(({ value }) => eventLabel(value))).toEqual(kinds.map(({ label }) => label));
  expect(kinds.map(({ value }) => value)).toEqual(
    Object.keys(eventConcepts).flatMap((concept) => kindsOf(concept)),
  );
  expect(choices.length - kinds.length).toBe(Object.keys(eventConcepts).length);
});
