import { z } from "zod";
import { ATTENTION_REASONS } from "@/lib/domain/entrepreneur/attention";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";

/** What these give of each line. */
export const caseShape = {
  code: z.string(),
  name: z.string(),
  business: z.string(),
  standing: z.number().transform(standingOf),
  gap: z.string().nullable(),
  reasons: z.array(z.enum(ATTENTION_REASONS)),
  overdueDays: z.number(),
  lateInstallments: z.number().nullable().default(null),
  salesFall: z.number().nullable(),
  silentDays: z.number().nullable(),
};

/** Of a line `r` with the columns of state and entrepreneur: the pairs of its JSON. */
export const caseJson = `'code', r.code, 'name', r.name, 'business', r.business, 'standing', r.standing, 'gap', r.gap, 'reasons', r.reasons,
  'overdueDays', r.overdue_days, 'salesFall', r.sales_fall, 'silentDays', r.silent_days`;

/** The same with the installments whose day has passed on a day: where there are many lines, their days must do. */
export const countedCaseJson = (today: string) => `${caseJson},
  'lateInstallments', CASE WHEN r.overdue_days > 0 THEN (SELECT count(*) FROM loan l JOIN installment i ON i.loan_id = l.id
      AND i.due_on >= l.next_due_on AND i.due_on < ${today} WHERE l.entrepreneur_id = r.id AND l.status = 'running') END`;
