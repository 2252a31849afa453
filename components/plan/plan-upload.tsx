import type { UploadSaid } from "@/lib/domain/plan/upload-said";
import { Hidden } from "../forms/hidden";
import { moneyPaths } from "../money-paths";
import { Button, ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Code } from "../ui/code";
import { Notice } from "../ui/notice";

type Props = { year: number; center: string; version: number; said: UploadSaid | null };

/** The plan as a spreadsheet, out and in; what was wrong with the last one is named by its cells. */
export const PlanUpload = ({ year, center, version, said }: Props) => (
  <Card>
    {said ? (
      <div className="mb-4">
        <Notice tone="danger" role="alert" title={said.title}>
          {said.cells.length > 0 ? (
            <ul className="mt-1 list-disc ps-5">
              {said.cells.map(({ address, text }) => (
                <li key={address}>
                  خانهٔ <Code>{address}</Code>: {text}
                </li>
              ))}
            </ul>
          ) : null}
        </Notice>
      </div>
    ) : null}
    <p className="mb-3 text-quiet">
      برگهٔ همین برنامه را بگیرید، در اکسل پر کنید و بازگردانید: ده ردیف در دوازده ماه، تنها با عدد. برگه یا
      یکجا پیش‌نویس می‌شود یا هیچ.
    </p>
    <form
      action={moneyPaths.planSheet(year, center)}
      method="post"
      encType="multipart/form-data"
      className="flex flex-wrap items-end gap-3"
    >
      <Hidden values={{ version }} />
      <div className="min-w-0 flex-1 basis-64">
        <label htmlFor="plan-sheet" className="block text-sm text-quiet">
          پروندهٔ اکسل، حداکثر ۱ مگابایت
        </label>
        <input
          id="plan-sheet"
          name="file"
          type="file"
          required
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          className="control"
        />
      </div>
      <Button type="submit">خواندن برگه</Button>
      <ButtonLink href={moneyPaths.planSheet(year, center)} variant="quiet" download>
        دریافت برگهٔ برنامه
      </ButtonLink>
    </form>
  </Card>
);
