import { z } from "zod";
import { type Entitlement, ENTITLEMENTS } from "@/lib/domain/entitlement/catalogue";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import {
  isTickable,
  parseTickPeriod,
  type Tickable,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";
import { PROMOTION_STATUSES } from "@/lib/domain/entrepreneur/promotion-workflow";
import type { LineKind, TimelineRow } from "@/lib/domain/entrepreneur/timeline";
import { LOAN_KINDS } from "@/lib/domain/loan/kinds";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";

const day = z.string().transform((text) => text as CalendarDate);
const note = z.string().nullable();
const standing = z.number().transform(standingOf);
const loanKind = z.enum(LOAN_KINDS);
const rial = z.string();

/** Who voided a record and why; null for what stands. */
export const voided = z.object({ by: z.string(), reason: z.string() }).nullable();

const line = <K extends LineKind, T extends z.ZodType>(kind: K, told: T) =>
  z.object({
    kind: z.literal(kind),
    id: z.number(),
    on: day,
    at: z.string().transform((text) => new Date(text)),
    by: z.string(),
    voided,
    told,
  });

/** What `case_timeline` gives: what was recorded of an entrepreneur, newest first. */
export const timelineShape: z.ZodType<TimelineRow[], unknown> = z
  .array(
    z.discriminatedUnion("kind", [
      line("salesInvoice", z.object({ number: z.string(), amountRial: rial, customer: note, product: note })),
      line("course", z.object({ course: z.enum(COURSES), note })),
      line("visit", z.object({ note })),
      line("call", z.object({ answered: z.boolean(), note })),
      line("product", z.object({ name: z.string() })),
      line(
        "contract",
        z.object({ outlet: z.string(), reputable: z.boolean(), endsOn: day.nullable(), note }),
      ),
      line("job", z.object({ title: z.string(), monthlyWageRial: rial, endsOn: day.nullable() })),
      line("level", z.object({ standing })),
      line(
        "tick",
        z.object({
          item: z.custom<Tickable>((text) => typeof text === "string" && isTickable(text)),
          period: z.custom<TickPeriod>((text) => typeof text === "string" && parseTickPeriod(text) !== null),
          evidence: note,
        }),
      ),
      line("promotion", z.object({ to: standing, status: z.enum(PROMOTION_STATUSES), reason: note })),
      line("loan", z.object({ kind: loanKind, principalRial: rial })),
      line("payment", z.object({ kind: loanKind, amountRial: rial })),
      line(
        "entitlement",
        z.object({
          entitlement: z.enum(ENTITLEMENTS as [Entitlement, ...Entitlement[]]),
          amountRial: rial,
        }),
      ),
    ]),
  )
  .nullable()
  .transform((lines) => lines ?? []);
