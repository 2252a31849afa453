import { NARRATIVE_PARTS, type Narrative, narrativeLabels } from "@/lib/domain/report/narrative";
import { Card } from "../ui/card";

export function NarrativeText({ narrative }: { narrative: Narrative }) {
  return (
    <div className="grid gap-4">
      {NARRATIVE_PARTS.map((part) => (
        <Card key={part}>
          <h3 className="font-semibold">{narrativeLabels[part]}</h3>
          {narrative[part] ? (
            <p className="mt-2 max-w-prose break-words whitespace-pre-line">{narrative[part]}</p>
          ) : (
            <p className="mt-2 text-quiet">در این بخش چیزی نوشته نشده است.</p>
          )}
        </Card>
      ))}
    </div>
  );
}
