import type { ReactNode } from "react";
import { type Crumb, crumbsText } from "./crumbs";
import { Text } from "./text";

type PageHeaderProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  tags?: ReactNode;
  /** The one primary action of the page: at the left end of the title line, beneath it on phones. */
  action?: ReactNode;
};

export function PageHeader({ title, subtitle, breadcrumbs = [], tags, action }: PageHeaderProps) {
  const crumbs = crumbsText(breadcrumbs);
  return (
    <header className="page-head">
      {crumbs && <Text of={crumbs} />}
      <div>
        <div>
          {tags ? (
            <div className="page-title">
              <h1>{title}</h1>
              {tags}
            </div>
          ) : (
            <h1>{title}</h1>
          )}
          {subtitle ? <p>{subtitle}</p> : null}
        </div>
        {action ? <div className="page-action">{action}</div> : null}
      </div>
    </header>
  );
}
