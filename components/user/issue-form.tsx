"use client";
import { useActionState, useEffect, useMemo, useRef, type ReactNode } from "react";
import { ErrorSummary } from "../forms/error-summary";
import { FormContext } from "../forms/form-context";
import { initialFormState, type FormState } from "../forms/form-state";
import { runSafely } from "../forms/safe-action";
import { valuesIn } from "../forms/draft";
import { IssuedPassword, type Issued, type Onward } from "./issued-password";

export type IssueState = FormState & { answer?: Issued };
export type IssueAction = (state: IssueState, data: FormData) => Promise<IssueState>;

type IssueFormProps = {
  action: IssueAction;
  id: string;
  /** What has happened, above the password. */
  issuedTitle: string;
  /** Where the slip leads; without it to the account's own page, which only administrators see. */
  onward?: Onward;
  /** Nothing where there is nothing left to ask for: an answer given without scripts still has its place. */
  children?: ReactNode;
};

/** A form answered by an initial password, which takes the form's place on the page and appears nowhere else. */
export function IssueForm({ action, id, issuedTitle, onward, children }: IssueFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const safely: IssueAction = (before, data) =>
    runSafely(action, before, data, () => (form.current ? valuesIn(form.current) : {}));
  // The server must see the bare action, or the form would not work before hydration.
  const [state, formAction, pending] = useActionState<IssueState, FormData>(
    typeof window === "undefined" ? action : safely,
    initialFormState,
  );
  const refused = state.status === "refused";

  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused, state.attempt]);

  const context = useMemo(
    () => ({
      prefix: `${id}-`,
      values: (refused && state.values) || {},
      errors: (refused && state.fieldErrors) || {},
      version: String(state.attempt),
    }),
    [id, refused, state],
  );

  if (state.answer) return <IssuedPassword title={issuedTitle} onward={onward} {...state.answer} />;
  if (!children) return null;
  return (
    <FormContext value={context}>
      <form
        ref={form}
        id={id}
        action={formAction}
        noValidate
        aria-busy={pending}
        className="grid gap-6 *:min-w-0"
        onSubmit={(event) => pending && event.preventDefault()}
      >
        {refused ? <ErrorSummary ref={summary} state={state} prefix={context.prefix} /> : null}
        {children}
      </form>
    </FormContext>
  );
}
