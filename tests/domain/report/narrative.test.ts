import { describe, expect, it } from "vitest";
import { emptyNarrative, isTold, mergeNarratives, type Narrative } from "@/lib/domain/report/narrative";

const told = (override: Partial<Narrative>): Narrative => ({ ...emptyNarrative, ...override });
const seen = told({ general: "الف", training: "ب" });

describe("two departments write one narrative, and nothing is lost [S2 پیوست]", () => {
  it.each<[string, Narrative, Narrative, Narrative, string[], string[]]>([
    [
      "only I wrote",
      seen,
      told({ general: "الف۲", training: "ب" }),
      told({ general: "الف۲", training: "ب" }),
      [],
      [],
    ],
    [
      "only the other wrote",
      told({ general: "الف۲", training: "ب" }),
      seen,
      told({ general: "الف۲", training: "ب" }),
      [],
      ["general"],
    ],
    [
      "both wrote, in two parts",
      told({ general: "الف۲", training: "ب" }),
      told({ general: "الف", training: "ب۲" }),
      told({ general: "الف۲", training: "ب۲" }),
      [],
      ["general"],
    ],
    [
      "both wrote the same",
      told({ general: "الف۲" }),
      told({ general: "الف۲" }),
      told({ general: "الف۲" }),
      [],
      [],
    ],
    [
      "I cleared a part that nobody touched",
      seen,
      told({ general: "الف" }),
      told({ general: "الف" }),
      [],
      [],
    ],
    [
      "both changed one part, differently",
      told({ general: "الف۲", training: "ب" }),
      told({ general: "الف۳", training: "ب" }),
      told({ general: "الف۳", training: "ب" }),
      ["general"],
      ["general"],
    ],
    [
      "both changed one part, and the other a second one",
      told({ general: "الف۲", training: "ب۲" }),
      told({ general: "الف۳", training: "ب" }),
      told({ general: "الف۳", training: "ب۲" }),
      ["general"],
      ["general", "training"],
    ],
  ])("%s", (_what, present, written, merged, collisions, unseen) => {
    expect(mergeNarratives(seen, present, written)).toEqual({ merged, collisions, unseen });
  });

  it("a report says at least what was done in general", () => {
    expect(isTold(told({ training: "دوره" }))).toBe(false);
    expect(isTold(told({ general: "نشست" }))).toBe(true);
  });
});
