import { expect, it } from "vitest";
import { localPath } from "@/lib/web/local-path";

it.each(["/", "/centers/mashhad-1/months/1405-08", "/panel?month=1405-08&province=IR-09", "/sign-in-help"])(
  "leads a person who signs in to %s",
  (path) => expect(localPath(path)).toBe(path),
);

it.each([
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "\\\\elsewhere.example",
  "javascript:alert(1)",
  "centers",
  "",
  "/sign-in?next=/sign-in",
  "/change-password",
  "/api/evidence/1",
  `/${"a".repeat(600)}`,
  undefined,
  ["/centers", "/panel"],
])("leads home instead of to %j", (asked) => expect(localPath(asked)).toBe("/"));
