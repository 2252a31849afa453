import { Timeline } from "../ui/timeline";

type LevelHistoryProps = { levels: { label: string; since: string; by: string }[] };

/** Every level with its first day; newest first. */
export const LevelHistory = ({ levels }: LevelHistoryProps) => (
  <Timeline
    items={levels.map(({ label, since, by }, index) => ({
      title: label,
      at: `از ${since}`,
      by,
      tone: index === 0 ? "success" : "neutral",
    }))}
  />
);
