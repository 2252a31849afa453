import { type BoardProblem, boardProblems, boardProblemText, type ProposedMember } from "../proposed-board";
import { EMPTY_CONTENT, hasContent, type PartContent, type PartRecord } from "./content";
import {
  isMemberPart,
  MEMBER_PARTS,
  type Part,
  type PartField,
  PARTS,
  partSpec,
  type Section,
  sectionOf,
  SECTIONS,
  seatOf,
} from "./parts";
import { boardSeats } from "../../organisation/board";
import { toPersianDigits } from "../../shared/persian-digits";

/** Something that stands between a form and its submission; `field` is the name of the form's field, if it is one. */
export type Gap = { part: Part; field: string | null; text: string };

export type PartFacts = {
  content: PartContent;
  documents: number;
  /** sent back with a reason, and not changed since */
  returned: boolean;
};

export type FormFacts = {
  parts: ReadonlyMap<Part, PartFacts>;
  /** name of the center on whose board a person of this national id sits */
  elsewhere: ReadonlyMap<string, string>;
};

const untouched: PartFacts = { content: EMPTY_CONTENT, documents: 0, returned: false };

/** All that is missing (S1 ب-۱-۸: the form is sent when it is complete), in the order of the form. */
export function gapsOf({ parts, elsewhere }: FormFacts): Gap[] {
  const factsOf = (part: Part) => parts.get(part) ?? untouched;
  const members = MEMBER_PARTS.flatMap((part): ProposedMember[] => {
    const { nationalId } = factsOf(part).content.fields;
    return typeof nationalId === "string" ? [{ seat: seatOf(part), nationalId }] : [];
  });
  const board = boardProblems(members, elsewhere).filter(({ kind }) => kind !== "emptySeat");
  return PARTS.flatMap((part) => [...partGaps(part, factsOf(part)), ...boardGaps(part, board)]);
}

const boardGaps = (part: Part, problems: readonly BoardProblem[]): Gap[] =>
  isMemberPart(part)
    ? problems
        .filter(({ seat }) => seat === seatOf(part))
        .map((problem) => ({ part, field: "fields.nationalId", text: boardProblemText(problem) }))
    : [];

/** What one part lacks by itself. */
export function partGaps(part: Part, { content, documents, returned }: PartFacts): Gap[] {
  const spec = partSpec(part);
  const gap = (field: string | null, text: string): Gap => ({ part, field, text });
  if (!hasContent(content))
    return [gap(null, isMemberPart(part) ? emptySeatText(part) : `«${spec.title}» هنوز پر نشده است.`)];
  const gaps = [
    ...missing(spec.fields, content.fields).map(({ name, label }) =>
      gap(`fields.${name}`, `${spec.title}: «${label}» نوشته نشده است.`),
    ),
    ...content.rows.flatMap((row, index) =>
      missing(spec.rows?.fields ?? [], row).map(({ name, label }) =>
        gap(
          `rows.${index}.${name}`,
          `${spec.title}، ${spec.rows?.one} ${toPersianDigits(index + 1)}: «${label}» نوشته نشده است.`,
        ),
      ),
    ),
  ];
  if (spec.rows && content.rows.length < spec.rows.least)
    gaps.push(
      gap("rows.0", `${spec.title}: دست‌کم ${toPersianDigits(spec.rows.least)} ${spec.rows.one} لازم است.`),
    );
  if (spec.documents === "required" && documents === 0)
    gaps.push(gap("documents", `${spec.title}: دست‌کم یک مدرک لازم است.`));
  if (returned) gaps.push(gap(null, `«${spec.title}» با دلیل بازگردانده شده و هنوز تغییری نکرده است.`));
  return gaps;
}

const emptySeatText = (part: Part & `member-${string}`): string =>
  boardProblemText({ kind: "emptySeat", seat: seatOf(part) });

const missing = (fields: readonly PartField[], record: PartRecord): PartField[] =>
  fields.filter(({ name, optional }) => !optional && (record[name] ?? null) === null);

export type SectionState = "empty" | "begun" | "complete" | "returned";

/** How far each section is, for the list of tasks. */
export function sectionStates({ parts, elsewhere }: FormFacts): Record<Section, SectionState> {
  const gaps = gapsOf({ parts, elsewhere });
  const stateOf = (section: Section): SectionState => {
    const own = PARTS.filter((part) => sectionOf(part) === section);
    if (own.some((part) => parts.get(part)?.returned)) return "returned";
    if (!gaps.some((gap) => sectionOf(gap.part) === section)) return "complete";
    return own.some((part) => hasContent(parts.get(part)?.content ?? EMPTY_CONTENT)) ? "begun" : "empty";
  };
  return Object.fromEntries(SECTIONS.map((section) => [section, stateOf(section)])) as Record<
    Section,
    SectionState
  >;
}

/** How many of the eight seats have somebody proposed. */
export const seatsFilled = (parts: FormFacts["parts"]): number =>
  boardSeats.filter((_, index) => {
    const part = MEMBER_PARTS[index];
    return part !== undefined && hasContent(parts.get(part)?.content ?? EMPTY_CONTENT);
  }).length;
