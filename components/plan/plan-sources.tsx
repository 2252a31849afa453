import { LAST_YEAR_SOURCES, lastYearLabels } from "@/lib/domain/plan/last-year";
import { PLAN_TEMPLATES, planTemplates } from "@/lib/domain/plan/template";
import { wholeNumber } from "../forms/number-field";
import { moneyPaths } from "../money-paths";
import { Button, ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { optionsText } from "../ui/options";

const templates = PLAN_TEMPLATES.map((value) => ({
  value,
  label: `${planTemplates[value].label}: ${planTemplates[value].meaning}`,
}));

/** Ways to fill the form without writing every number. Plain links and a GET form: nothing is kept until the plan is saved. */
export const PlanSources = ({ year, center }: { year: number; center: string }) => (
  <Card>
    <p className="mb-3 text-quiet">
      فرم زیر را با یکی از این‌ها پر کنید و سپس اصلاح کنید. تا پیش از ذخیره، چیزی در برنامه تغییر نمی‌کند.
    </p>
    <div className="flex flex-wrap gap-2">
      {LAST_YEAR_SOURCES.map((from) => (
        <ButtonLink key={from} href={moneyPaths.editPlan(year, center, { from })} variant="secondary">
          {lastYearLabels[from]}
        </ButtonLink>
      ))}
    </div>
    <form action={moneyPaths.editPlan(year, center)} className="mt-4 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-72">
        <label htmlFor="template" className="block text-sm text-quiet">
          الگو
        </label>
        <select
          id="template"
          name="from"
          className="control select"
          dangerouslySetInnerHTML={optionsText(templates, undefined)}
        />
      </div>
      <div className="basis-28">
        <label htmlFor="template-number" className="block text-sm text-quiet">
          عدد الگو
        </label>
        <input id="template-number" name="number" required className="control number" {...wholeNumber} />
      </div>
      <Button type="submit">پر کردن با الگو</Button>
    </form>
  </Card>
);
