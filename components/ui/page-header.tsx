import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

type PageHeaderProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  breadcrumbs?: Crumb[];
  tags?: ReactNode;
  /** The one primary action of the page: at the left end of the title line, beneath it on phones. */
  action?: ReactNode;
};

export function PageHeader({ title, subtitle, breadcrumbs, tags, action }: PageHeaderProps) {
  return (
    <header className="mb-8">
      {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-bold">{title}</h1>
            {tags}
          </div>
          {subtitle ? <p className="mt-1 max-w-prose text-quiet">{subtitle}</p> : null}
        </div>
        {action ? <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:flex-1">{action}</div> : null}
      </div>
    </header>
  );
}
