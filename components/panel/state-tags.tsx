import type { StateTag } from "@/lib/domain/panel/center-month";
import { Tag } from "../ui/tag";

export const StateTags = ({ tags }: { tags: StateTag[] }) => (
  <span className="inline-flex flex-wrap gap-1">
    {tags.map(({ label, tone }) => (
      <Tag key={label} tone={tone}>
        {label}
      </Tag>
    ))}
  </span>
);
