import type { ProposalView } from "@/lib/domain/plan/plan-view";
import { FigureTable } from "../panel/figure-table";
import { markup } from "../ui/markup";
import { Section } from "../ui/section";

/** What is written or proposed beside what is in force; months that have run out are not in it. */
export const ProposalSection = ({ proposal, changes }: { proposal: ProposalView; changes: boolean }) => (
  <Section
    id="proposal"
    title={changes ? "تغییر پیشنهادی" : "برنامهٔ پیشنهادی"}
    description={
      changes
        ? `${proposal.by} تا توافق، برنامهٔ پیشین در حال اجرا می‌ماند. هر خانهٔ پررنگ، عدد کنونی و عدد پیشنهادی را نشان می‌دهد.`
        : proposal.by
    }
  >
    <FigureTable
      caption="پیشنهاد"
      columns={["ردیف خدمت", ...proposal.months]}
      rows={proposal.rows.map(
        ({ label, cells }) =>
          markup`<tr><th scope="row" class="wraps">${label}</th>${cells.map(({ text, changed }) =>
            changed ? markup`<td><b>${text}</b></td>` : markup`<td>${text}</td>`,
          )}</tr>`,
      )}
    />
  </Section>
);
