import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { refusalText, type Refusal } from "@/lib/domain/shared/refusal";
import type { Result } from "@/lib/domain/shared/result";
import type { VisitorContext } from "@/lib/server/public/context";
import { contextOf, currentActor, type SessionContext } from "@/lib/web/session";
import { visitorContext } from "@/lib/web/visitor";

/** What a form is told after a refusal, and what it needs to show again what was typed. */
export type FormState = {
  status: "idle" | "refused";
  message?: string;
  fieldErrors?: Record<string, string>;
  values?: Record<string, string | string[]>;
  /** facts of the refusal that the form shows in a way of its own */
  params?: Refusal["params"];
  attempt: number;
};
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
export type RawForm = Record<string, string | string[]>;

/** Text fields by name; a name that comes more than once gives a list. Files have a door of their own. */
export function rawForm(form: FormData): RawForm {
  const raw: RawForm = Object.create(null) as RawForm;
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const before = raw[name];
    raw[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return raw;
}

const SECRET_FIELD = /password/i;
/** Long enough for any honest form; beyond it nothing is sent back. */
const ECHO_LIMIT = 500_000;

export function refusedState(previous: FormState, raw: RawForm, refusal: Refusal): FormState {
  const values = Object.fromEntries(
    Object.entries(raw).filter(
      ([name, value]) => !SECRET_FIELD.test(name) && String(value).length <= ECHO_LIMIT,
    ),
  );
  // What concerns the form as a whole has no field to stand beside.
  const { form, ...fieldErrors } = refusal.fields ?? {};
  return {
    status: "refused",
    message: form ?? refusalText(refusal),
    fieldErrors,
    values,
    params: refusal.params,
    attempt: (Number(previous?.attempt) || 0) + 1,
  };
}

type Spec<Ctx, Input, Value> = {
  /** normalises and checks the form; never touches the database */
  input: z.ZodType<Input> | ((raw: RawForm, ctx: Ctx) => Result<Input>);
  command: (ctx: Ctx, input: Input) => Promise<Result<Value>>;
};
type CommandSpec<Input, Value> = Spec<SessionContext, Input, Value> & {
  /** the one thing that the holder of an initial password may do is to replace it */
  withInitialPassword?: boolean;
};

type Outcome<Input, Value> = { refused: FormState } | { input: Input; value: Value };

// A forged call may carry anything in place of a form.
const rawOf = (form: FormData) => (form instanceof FormData ? rawForm(form) : {});

async function run<Input, Value>(
  spec: CommandSpec<Input, Value>,
  previous: FormState,
  form: FormData,
): Promise<Outcome<Input, Value>> {
  const raw = rawOf(form);
  const actor = await currentActor();
  if (!actor) return { refused: refusedState(previous, raw, { code: "sessionEnded" }) };
  if (actor.mustChangePassword && !spec.withInitialPassword) redirect("/change-password");
  return runCommand(spec, contextOf(actor), previous, raw);
}

async function runCommand<Ctx, Input, Value>(
  spec: Spec<Ctx, Input, Value>,
  ctx: Ctx,
  previous: FormState,
  raw: RawForm,
): Promise<Outcome<Input, Value>> {
  const input = typeof spec.input === "function" ? spec.input(raw, ctx) : parseInput(spec.input, raw);
  if (!input.ok) return { refused: refusedState(previous, raw, input.refusal) };
  const result = await spec.command(ctx, input.value);
  if (result.ok) return { input: input.value, value: result.value };
  if (result.refusal.code === "notFound") notFound();
  return { refused: refusedState(previous, raw, result.refusal) };
}

/** Where to go when it is done. Without an anchor: to the same page with another one, the browser would only scroll. */
type Next<Input, Value> = { next: (input: Input, value: Value) => string };
type ActionSpec<Input, Value> = CommandSpec<Input, Value> & Next<Input, Value>;

/** A form's way to a command: who asks, what was typed, the command's answer in Persian. */
export function defineAction<Input, Value>(spec: ActionSpec<Input, Value>): FormAction {
  return async (previous, form) => {
    const outcome = await run(spec, previous, form);
    if ("refused" in outcome) return outcome.refused;
    redirect(spec.next(outcome.input, outcome.value));
  };
}

/** The same for a form that is open to anybody: the command is given a visitor in place of an actor. */
export function definePublicAction<Input, Value>(
  spec: Spec<VisitorContext, Input, Value> & Next<Input, Value>,
): FormAction {
  return async (previous, form) => {
    const outcome = await runCommand(spec, await visitorContext(), previous, rawOf(form));
    if ("refused" in outcome) return outcome.refused;
    redirect(spec.next(outcome.input, outcome.value));
  };
}

/** A state that may carry an answer which must not stand in an address, such as an initial password. */
type AnswerState<Answer> = FormState & { answer?: Answer };
type AnsweringAction<Answer> = (previous: FormState, form: FormData) => Promise<AnswerState<Answer>>;

/** The same for a command whose answer is shown once, on the very page that answers the form. */
export function defineAnsweringAction<Input, Answer>(
  spec: CommandSpec<Input, Answer>,
): AnsweringAction<Answer> {
  return async (previous, form) => {
    const outcome = await run(spec, previous, form);
    if ("refused" in outcome) return outcome.refused;
    return { status: "idle", attempt: (Number(previous?.attempt) || 0) + 1, answer: outcome.value };
  };
}
