"use client";
import { useActionState, useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { forgetDraft, isTouched, readDraft, saveDraft, valuesIn } from "./draft";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { initialFormState, type FormAction, type FormState } from "./form-state";
import { runSafely } from "./safe-action";
import { useHydrated } from "./use-hydrated";

type ActionFormProps = {
  action: FormAction;
  /** Keeps what is being typed in this browser under this name; put the user and the record into it. */
  draftKey?: string;
  /** Prefix of all ids inside, needed where a page holds several forms with the same field names. */
  id?: string;
  /** Where the form begins, e.g. with what was refused before. */
  initial?: FormState;
  className?: string;
  children: ReactNode;
};

/** A form bound to a server action: plain HTML first, and whatever happens, nothing typed is lost. */
export function ActionForm({
  action,
  draftKey,
  id,
  initial = initialFormState,
  className = "grid gap-6 *:min-w-0",
  children,
}: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [cleared, setCleared] = useState(0);

  // The server must see the bare action, or the form would not work before hydration.
  const safely = async (before: FormState, data: FormData) => {
    const next = await runSafely(
      action,
      before,
      data,
      () => (form.current ? valuesIn(form.current) : {}),
      draftKey,
    );
    if (next.status === "idle") setCleared((times) => times + 1);
    return next;
  };
  const [state, formAction, pending] = useActionState(
    typeof window === "undefined" ? action : safely,
    initial,
  );

  const hydrated = useHydrated();
  const formId = useId();
  const draft = useMemo(
    () => (hydrated && draftKey && !isTouched(id ?? formId) ? readDraft(draftKey) : null),
    [hydrated, draftKey, id, formId],
  );
  const refused = state.status === "refused";
  const restored = !refused && cleared === 0 ? draft : null;

  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused, state.attempt]);

  const context = useMemo(
    () => ({
      prefix: id ? `${id}-` : "",
      values: (refused ? state.values : restored) ?? {},
      errors: (refused && state.fieldErrors) || {},
      params: (refused && state.params) || {},
      version: `${state.attempt}-${restored ? "draft" : cleared}`,
    }),
    [id, refused, restored, state, cleared],
  );

  const clear = () => {
    if (draftKey) forgetDraft(draftKey);
    setCleared((times) => times + 1);
  };

  return (
    <FormContext value={context}>
      <form
        ref={form}
        id={id ?? formId}
        action={formAction}
        noValidate
        aria-busy={pending}
        className={className}
        onSubmit={(event) => pending && event.preventDefault()}
        onInput={(event) => draftKey && saveDraft(draftKey, event.currentTarget)}
      >
        {refused ? <ErrorSummary ref={summary} state={state} prefix={context.prefix} /> : null}
        {restored ? (
          <Notice
            role="status"
            title="متن ناتمام شما بازگردانده شد."
            action={
              <Button variant="secondary" onClick={clear}>
                پاک کردن و آغاز دوباره
              </Button>
            }
          />
        ) : null}
        {children}
      </form>
    </FormContext>
  );
}
