import type { SectionLine } from "@/lib/domain/licensing/application-view";
import { licensingPaths } from "../licensing-paths";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { tagText } from "../ui/tag";

/** The form as a list of tasks: every section with how far it is. */
export function SectionTasks({ number, sections }: { number: string; sections: readonly SectionLine[] }) {
  return (
    <ol className="tasks" dangerouslySetInnerHTML={asInnerHtml(sections.map((line) => task(number, line)))} />
  );
}

const task = (number: string, { section, title, clause, state, detail }: SectionLine): Markup =>
  markup`<li><a href="${licensingPaths.applicationSection(number, section)}"><b>${title}</b> <cite class="clause">${clause}</cite>${
    detail ? markup`<small>${detail}</small>` : null
  }</a>${tagText(state.tone, state.label)}</li>`;
