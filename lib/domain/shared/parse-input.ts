import type { z } from "zod";
import { ok, refuse, type Result } from "./result";

type Tree = { [key: string]: unknown };

/**
 * Parses raw form values with a schema. Refuses invalidInput with one Persian message per field, the first one, under
 * the field's path joined by "."; a message about the whole form stands under "form". Never throws, whatever comes in.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(nestFields(raw));
  return parsed.success
    ? ok(parsed.data)
    : refuse("invalidInput", { fields: messagesByField(parsed.error.issues) });
}

/** Form fields named "a.b.c" as nested objects without a prototype, so that no name can reach one. */
export function nestFields(raw: unknown): Tree {
  const root: Tree = Object.create(null);
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return root;
  const branches = new Set<unknown>([root]);
  for (const [name, value] of Object.entries(raw)) {
    if (name.length > 200) continue;
    const path = name.split(".");
    const leaf = path.pop() ?? name;
    let branch: Tree | null = root;
    for (const step of path) {
      if (branch[step] === undefined) branches.add((branch[step] = Object.create(null)));
      // A plain value already has this name: the nested one is nonsense and is left out.
      branch = branches.has(branch[step]) ? (branch[step] as Tree) : null;
      if (!branch) break;
    }
    if (branch && branch[leaf] === undefined) branch[leaf] = value;
  }
  return root;
}

/** The first message of each field; a message of the library's own (not Persian) gives way to a general one. */
export function messagesByField(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of issues) {
    const field = path.map(String).join(".") || "form";
    if (!Object.hasOwn(messages, field))
      messages[field] = /[\u0600-\u06FF]/.test(message) ? message : "مقدار این خانه درست نیست.";
  }
  return messages;
}
