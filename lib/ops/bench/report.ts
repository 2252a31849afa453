/** One line of the result: what was measured, and whether it met its goal. */
export type Row = {
  section: string;
  name: string;
  measured: string;
  value: number;
  goal: number | null;
  /** whether the value must stay under the goal or above it */
  must: "at most" | "at least";
};

export type Verdict = "met" | "MISSED" | "-";

export function verdictOf({ value, goal, must }: Row): Verdict {
  if (goal === null) return "-";
  return (must === "at most" ? value <= goal : value >= goal) ? "met" : "MISSED";
}

const columns = ["", "measured", "value", "goal", "verdict"] as const;

/** A plain table; its sections in the order of the rows. */
export function tableOf(rows: Row[]): string {
  const lines: string[][] = [[...columns]];
  let section = "";
  for (const row of rows) {
    if (row.section !== section) lines.push([], [(section = row.section)]);
    const goal = row.goal === null ? "" : `${row.must === "at most" ? "≤" : "≥"} ${row.goal}`;
    lines.push([`  ${row.name}`, row.measured, shown(row.value), goal, verdictOf(row)]);
  }
  const widths = columns.map((_, column) =>
    Math.max(...lines.filter((line) => line.length > 1).map((line) => (line[column] ?? "").length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const shown = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

export const milliseconds = (ms: number) => `${ms.toFixed(2)} ms`;
