import type { RoadMapLevel, RoadMapView } from "@/lib/domain/entrepreneur/road-map-view";
import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { type TickActions, TickList } from "./tick-list";

type RoadMapProps = { code: string; view: RoadMapView; actions: TickActions | null };

/** The present level first, then the duties that go with it; the other levels beneath. */
export function RoadMap({ code, view, actions }: RoadMapProps) {
  const present = view.levels.filter(({ present: here }) => here);
  const others = view.levels.filter(({ present: here }) => !here);
  return (
    <>
      {present.map((level) => (
        <LevelSection key={level.level} code={code} level={level} actions={actions} />
      ))}
      {view.duties ? <Duties code={code} duties={view.duties} actions={actions} /> : null}
      {view.management ? (
        <Section id="management" title="نقش مدیریت" description="راهنمای مدیریت برای کارآفرینان این سطح.">
          <ul className="list-disc ps-5">
            {view.management.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Clause>{view.management.clause}</Clause>
        </Section>
      ) : null}
      {others.map((level) => (
        <LevelSection key={level.level} code={code} level={level} actions={level.reached ? actions : null} />
      ))}
    </>
  );
}

type LevelProps = { code: string; level: RoadMapLevel; actions: TickActions | null };

const LevelSection = ({ code, level, actions }: LevelProps) => (
  <Section
    id={`level-${level.level}`}
    title={level.title}
    description={<Clause>{level.clause}</Clause>}
    action={
      level.present ? (
        <Tag tone="info">سطح کنونی</Tag>
      ) : level.reached ? undefined : (
        <Tag>هنوز نرسیده است</Tag>
      )
    }
  >
    <TickList code={code} lines={level.items} actions={actions} />
  </Section>
);

type DutiesProps = { code: string; duties: NonNullable<RoadMapView["duties"]>; actions: TickActions | null };

const Duties = ({ code, duties, actions }: DutiesProps) => (
  <Section
    id="duties"
    title={`وظایف مددکار در ${duties.month}`}
    description={<Clause>{duties.clause}</Clause>}
    action={
      <div className="flex gap-2">
        {duties.previous ? (
          <ButtonLink href={casePaths.roadMap(code, duties.previous)} variant="quiet">
            ماه پیش
          </ButtonLink>
        ) : null}
        {duties.next ? (
          <ButtonLink href={casePaths.roadMap(code, duties.next)} variant="quiet">
            ماه بعد
          </ButtonLink>
        ) : null}
      </div>
    }
  >
    <TickList code={code} lines={duties.lines} actions={actions} />
  </Section>
);
