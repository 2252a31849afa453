import type { ReactNode } from "react";

type SectionProps = {
  /** Also the anchor of the section and the name of its region. */
  id: string;
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
};

export function Section({ id, title, description, action, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={`section-${level}`}>
      <div className="section-head">
        <Heading id={id}>{title}</Heading>
        {description ? <p>{description}</p> : null}
        {action}
      </div>
      {children}
    </section>
  );
}
