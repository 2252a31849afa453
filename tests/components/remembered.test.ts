import { expect, it } from "vitest";
import { remembered } from "@/components/ui/remembered";

function counted(most: number) {
  const made: string[] = [];
  const of = remembered(most, (text) => {
    made.push(text);
    return { text };
  });
  return { made, of };
}

it("makes once what the same text is asked for, and another for another text", () => {
  const { made, of } = counted(2);
  expect(of("a")).toBe(of("a"));
  expect(of("b")).toEqual({ text: "b" });
  expect(of(["a"].join(""))).toEqual({ text: "a" });
  expect(made).toEqual(["a", "b"]);
});

it("forgets the one that was not asked for longest, and holds no more than it may", () => {
  const { made, of } = counted(2);
  for (const text of ["a", "b", "a", "c", "a", "b"]) of(text);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

it("remembers also an empty text, and what is made of it", () => {
  const { made, of } = counted(1);
  for (const text of ["", "", "a", ""]) of(text);
  expect(made).toEqual(["", "a", ""]);
});
