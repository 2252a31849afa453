"use server";
import { casePaths } from "@/components/case-paths";
import { endTermInput, voidRecordInput } from "@/lib/domain/entrepreneur/input";
import { ok } from "@/lib/domain/shared/result";
import { recordEvidence } from "@/lib/server/entrepreneur/record";
import { endTerm, voidRecord } from "@/lib/server/entrepreneur/void";
import { defineAction } from "@/lib/web/action";

const one = (value: unknown) => (typeof value === "string" ? value : "");

// The command reads the fields itself: what a queue sends later is read in the same way.
export const recordAction = defineAction({
  input: (raw) =>
    ok({
      code: one(raw["code"]),
      kind: one(raw["kind"]),
      key: one(raw["key"]),
      values: raw,
      again: raw["next"] === "again",
    }),
  command: recordEvidence,
  next: ({ code, again }, { kind, mayView }) => {
    if (again) return `${casePaths.record(code, kind)}&done=${kind}`;
    return `${mayView ? casePaths.entrepreneur(code) : casePaths.self}?done=${kind}`;
  },
});
export const voidAction = defineAction({
  input: voidRecordInput,
  command: voidRecord,
  next: ({ code, kind }) =>
    `${kind === "entitlement" ? casePaths.entitlements(code) : casePaths.entrepreneur(code)}?done=voided`,
});
export const endTermAction = defineAction({
  input: endTermInput,
  command: endTerm,
  next: ({ code }) => `${casePaths.entrepreneur(code)}?done=ended`,
});
