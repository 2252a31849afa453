import type { Refusal, RefusalCode } from "./refusal";

export type { Refusal, RefusalCode };

export type Refused = { ok: false; refusal: Refusal };
export type Result<T> = { ok: true; value: T } | Refused;

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = (code: RefusalCode, extra: Omit<Refusal, "code"> = {}): Refused => ({
  ok: false,
  refusal: { code, ...extra },
});

/** A refusal of one form field with its Persian message. */
export const refuseField = (field: string, message: string): Refused =>
  refuse("invalidInput", { fields: { [field]: message } });
