import type { ReactNode } from "react";
import { casePaths } from "../case-paths";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Tag } from "../ui/tag";

type CaseHeaderProps = {
  title: string;
  head: { code: string; name: string; business: string; level: string; ended: string | null };
  subtitle?: ReactNode;
};

/** The head of a page beneath an entrepreneur's: whose it is, and the way back. */
export const CaseHeader = ({ title, head, subtitle }: CaseHeaderProps) => (
  <>
    <PageHeader
      title={title}
      subtitle={subtitle ?? `${head.name}، ${head.business}`}
      tags={<Tag tone="info">{head.level}</Tag>}
      breadcrumbs={[
        { href: casePaths.entrepreneurs, label: "کارآفرینان" },
        { href: casePaths.entrepreneur(head.code), label: head.name },
      ]}
    />
    {head.ended ? (
      <div className="mb-6">
        <Notice>{head.ended}</Notice>
      </div>
    ) : null}
  </>
);
