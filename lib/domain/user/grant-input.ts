import { z } from "zod";
import type { Place } from "../access/actor";
import { allowedScopeKinds, GIVEN_ROLES, type Role, roleLabels, type ScopeKind } from "../organisation/role";
import { choiceField, field } from "../shared/field-input";
import { toLatinDigits } from "../shared/persian-digits";

export type GrantInput = Place & { role: Role };

/** A code as people type it, or null for an empty field. */
const codeField = (name: string, pattern: RegExp, shape: (typed: string) => string) =>
  field<string | null>((raw) => {
    const typed = raw.length <= 100 ? shape(toLatinDigits(raw).trim()) : "?";
    if (typed === "") return { value: null };
    return pattern.test(typed) ? { value: typed } : { message: `${name} درست نیست.` };
  });

const lower = (typed: string) => typed.toLowerCase();
const CODE = /^[a-z][a-z0-9-]{1,59}$/;

const fields = z.object({
  role: choiceField<Role>("نقش", roleLabels).refine(
    (role) => GIVEN_ROLES.includes(role),
    "حساب کارآفرین را مددکار از پروندهٔ خود کارآفرین می‌گشاید.",
  ),
  provinceId: codeField("استان", /^IR-\d\d$/, (typed) => typed.toUpperCase()),
  officeId: codeField("کد اداره", CODE, lower),
  centerId: codeField("کد مرکز", CODE, lower),
});

/** The one field that names the place of a role of each width. */
const placeField: Record<ScopeKind, keyof Place | null> = {
  country: null,
  province: "provinceId",
  office: "officeId",
  center: "centerId",
  self: "officeId",
};
const missing: Record<keyof Place, string> = {
  provinceId: "این نقش در سطح استان است؛ استان را برگزینید.",
  officeId: "این نقش در سطح اداره است؛ کد اداره را بنویسید.",
  centerId: "این نقش در سطح مرکز است؛ کد مرکز را بنویسید.",
};
const narrower: Record<keyof Place, string> = {
  provinceId: "این نقش سراسر کشور را در بر می‌گیرد؛ استان را خالی بگذارید.",
  officeId: "این نقش به اداره‌ای وابسته نیست؛ این خانه را خالی بگذارید.",
  centerId: "این نقش به مرکزی وابسته نیست؛ این خانه را خالی بگذارید.",
};
const order = ["provinceId", "officeId", "centerId"] as const;

/**
 * A role and the place where it is held. The place is named by the field of the role's width; wider fields may repeat
 * what contains it, narrower ones must be empty. An auditor's province may be empty: then the whole country.
 */
export const grantInput: z.ZodType<GrantInput, unknown> = fields.superRefine((grant, context) => {
  const kinds = allowedScopeKinds(grant.role);
  const widest = placeField[kinds[0] ?? "country"];
  const narrowest = placeField[kinds.at(-1) ?? "country"];
  const reach = narrowest ? order.indexOf(narrowest) : -1;
  if (widest && grant[widest] === null)
    context.addIssue({ code: "custom", path: [widest], message: missing[widest] });
  for (const name of order.slice(reach + 1))
    if (grant[name] !== null) context.addIssue({ code: "custom", path: [name], message: narrower[name] });
});
