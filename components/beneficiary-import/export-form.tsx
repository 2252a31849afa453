import { casePaths } from "../case-paths";
import { Hidden } from "../forms/hidden";
import { Button } from "../ui/button";
import { FileIcon } from "../ui/icons";

/** What the list of people is narrowed to; empty values narrow nothing. */
type ListFilter = Readonly<Record<string, string | null>>;

/** Takes out what the list shows, for whoever may; says beforehand that it is in full and leaves a trace. */
export function ExportForm({ filter }: { filter: ListFilter }) {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return (
    <form action={casePaths.exportBeneficiaries} method="post" className="mt-6 print:hidden">
      <Hidden values={Object.fromEntries(given)} />
      <Button type="submit" icon={<FileIcon />} aria-describedby="export-hint">
        خروجی اکسل همین فهرست
      </Button>
      <p id="export-hint" className="mt-1 text-sm text-quiet">
        با اطلاعات کامل افراد؛ نام شما و شمار افراد در رویدادها ثبت می‌شود.
      </p>
    </form>
  );
}
