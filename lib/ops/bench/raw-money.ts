import { addMonths, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { Country } from "./country";
import type { RawStatement } from "./raw-statement";

/** The facts of the pages of payments, plans, reports, events and messages. */
export const rawMoney = ({ province, month }: Country): Record<string, RawStatement[]> => ({
  "payment list, 50 rows": [
    {
      text: `SELECT m.month, count(*), sum(m.payable_rial) FROM monthly_performance m LEFT JOIN center_account a ON a.center_id = m.center_id AND a.status = 'confirmed'
        WHERE m.province_id = $1 AND m.status = 'confirmed'
          AND NOT EXISTS (SELECT FROM payment_item i WHERE i.center_id = m.center_id AND i.month = m.month AND i.living) GROUP BY 1, a.id IS NULL`,
      values: [province],
    },
    {
      text: "SELECT * FROM payment_batch WHERE province_id = $1 ORDER BY prepared_at DESC, number LIMIT 50",
      values: [province],
    },
    { text: "SELECT count(*) FROM payment_batch WHERE province_id = $1", values: [province] },
  ],
  "plan list, 50 rows": [
    {
      text: `SELECT c.id, c.name, o.name AS office, p.status, p.proposed_side, p.agreed_by_id, s.* FROM center c JOIN office o ON o.id = c.office_id
        JOIN plan_sum s ON s.center_id = c.id AND s.year = left($2, 4)::integer
        LEFT JOIN annual_plan p ON p.center_id = c.id AND p.year = s.year WHERE c.province_id = $1 ORDER BY c.name LIMIT 50`,
      values: [province, month],
    },
    {
      text: `SELECT o.id, o.name, p.status, p.proposed_side, count(*), sum(s.planned), sum(s.counted[right($2, 2)::integer]), sum(s.done), sum(s.confirmed_rial),
          sum(s.coming_rial) FROM plan_sum s JOIN office o ON o.id = s.office_id LEFT JOIN annual_plan p ON p.center_id = s.center_id AND p.year = s.year
        WHERE s.province_id = $1 AND s.year = left($2, 4)::integer GROUP BY 1, 2, 3, 4 ORDER BY 2`,
      values: [province, month],
    },
    {
      text: "SELECT * FROM announced_budget WHERE province_id = $1 AND year = left($2, 4)::integer",
      values: [province, month],
    },
    { text: "SELECT id, name FROM office WHERE province_id = $1 ORDER BY name", values: [province] },
  ],
  "reports of the country": [
    {
      text: `SELECT DISTINCT ON (province_id, month) province_id, month, status, sent_late FROM monthly_report
        WHERE month BETWEEN $1 AND $2 ORDER BY province_id, month, revision DESC`,
      values: [addMonths(jalaliMonth(month), -6), addMonths(jalaliMonth(month), -1)],
    },
    { text: "SELECT id, name FROM province ORDER BY name", values: [] },
    { text: "SELECT * FROM policy_version", values: [] },
  ],
  "event list, 50 rows": [
    {
      text: `SELECT e.*, p.name AS province, o.name AS office, c.name AS center FROM (SELECT * FROM event ORDER BY at DESC, id DESC LIMIT 51) e
        LEFT JOIN province p ON p.id = e.province_id LEFT JOIN office o ON o.id = e.office_id LEFT JOIN center c ON c.id = e.center_id
        ORDER BY e.at DESC, e.id DESC`,
      values: [],
    },
    { text: "SELECT id, name FROM province ORDER BY name", values: [] },
    { text: "SELECT count(*), sum(events), max(to_event_id) FROM event_seal", values: [] },
    {
      text: "SELECT * FROM event WHERE kind = 'audit.checked' ORDER BY at DESC, id DESC LIMIT 1",
      values: [],
    },
  ],
  "inbox, 20 messages": [
    {
      text: `SELECT * FROM notification WHERE user_id = (SELECT id FROM "user" WHERE username = 'national.hq')
        ORDER BY (read_at IS NULL) DESC, id DESC LIMIT 20`,
      values: [],
    },
    {
      text: `SELECT count(*), count(*) FILTER (WHERE read_at IS NULL) FROM notification WHERE user_id = (SELECT id FROM "user" WHERE username = 'national.hq')`,
      values: [],
    },
  ],
});
