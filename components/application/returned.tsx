import type { ApplicationView, ReturnedPart } from "@/lib/domain/licensing/application-view";
import { AppLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { partPath } from "./part-path";

type Props = {
  number: string;
  returned: readonly ReturnedPart[];
  note: string | null;
  mayEdit: boolean;
  status: ApplicationView["status"];
};

/** Why an application was sent back, part by part with the way to each; or why it has ended. */
export function Returned({ number, returned, note, mayEdit, status }: Props) {
  if (returned.length === 0 && !note) return null;
  return (
    <div className="mt-6">
      <Notice
        tone={status.tone === "danger" ? "danger" : "warning"}
        title={returned.length > 0 ? "استان این درخواست را با دلیل بازگردانده است." : status.label}
      >
        {note ? <p>{note}</p> : null}
        {returned.length > 0 ? (
          <ul className="mt-1 grid gap-1">
            {returned.map(({ part, title, reason, mended }) => (
              <li key={part}>
                {mayEdit ? (
                  <AppLink href={partPath(number, part)} className="link font-semibold">
                    {title}
                  </AppLink>
                ) : (
                  <b>{title}</b>
                )}
                : {reason}
                {mended ? <span className="text-quiet"> (تغییر کرده است)</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}
