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
    <section aria-labelledby={id} className={`first:mt-0 [.grid>&]:mt-0 ${level === 2 ? "mt-10" : "mt-7"}`}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <Heading id={id} className={`${level === 2 ? "text-xl" : "text-lg"} font-bold`}>
            {title}
          </Heading>
          {description ? <p className="max-w-prose text-quiet">{description}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
