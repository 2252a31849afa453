import type { PersonView } from "@/lib/domain/beneficiary/person-view";
import { casePaths } from "../case-paths";
import { paths } from "../paths";
import { Code } from "../ui/code";
import { DescriptionList } from "../ui/description-list";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";

/** The businesses of a person; one in the caseload of a colleague is only told of. */
export function Businesses({ view: { businesses, running } }: { view: PersonView }) {
  const seenRunning = businesses.some(({ ended }) => !ended);
  if (businesses.length === 0 && !running)
    return <p className="text-quiet">این فرد هنوز به‌عنوان کارآفرین ثبت نشده است.</p>;
  return (
    <>
      {running && !seenRunning ? <p>این فرد کارآفرین است و مددکار دیگری او را همراهی می‌کند.</p> : null}
      <ul className="divide-y divide-line">
        {businesses.map(({ code, business, standing, ended }) => (
          <li key={code} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <AppLink href={casePaths.entrepreneur(code)} className="link font-medium">
              {business}
            </AppLink>
            <Code>{code}</Code>
            <Tag tone={ended ? "neutral" : "success"}>{ended ? "پایان‌یافته" : standing}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Services({ services: { rows } }: Pick<PersonView, "services">) {
  if (rows.length === 0) return <p className="text-quiet">هنوز خدمتی برای این فرد ثبت نشده است.</p>;
  return (
    <DescriptionList
      items={rows.map(({ title, on, center, href }) => ({
        term: on,
        description: (
          <>
            {href ? (
              <AppLink href={paths.entry(href.center, href.month, href.entry)} className="link">
                {title}
              </AppLink>
            ) : (
              title
            )}
            <span className="text-quiet"> · {center}</span>
          </>
        ),
      }))}
    />
  );
}
