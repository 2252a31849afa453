/** A row of the form: one number for every month and, by the number of the month, those that differ. */
export type FormRow = {
  service: number;
  label: string;
  clause: string;
  every: string;
  except: Record<string, string>;
};

export type PlanFormView = {
  id: string;
  name: string;
  year: number;
  version: number;
  inForce: boolean;
  returned: string | null;
  rows: FormRow[];
  /** the months that may be written, by their number */
  months: { number: number; name: string }[];
  /** where the numbers come from, where not from the plan itself */
  from: string | null;
  /** that what was asked for had nothing to give */
  nothing: boolean;
};
