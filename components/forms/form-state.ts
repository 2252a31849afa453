/** What a form knows after the server has answered; `values` is what was typed, so that nothing is lost. */
export type FormValues = Record<string, string | string[]>;

export type FormState = {
  status: "idle" | "refused";
  message?: string;
  fieldErrors?: Record<string, string>;
  values?: FormValues;
  /** Facts of the refusal that a form shows in a way of its own. */
  params?: Record<string, string | number>;
  attempt: number;
};

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export const initialFormState: FormState = { status: "idle", attempt: 0 };
