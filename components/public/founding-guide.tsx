import { DEFAULT_LICENSE_YEARS, LONGEST_LICENSE_YEARS } from "@/lib/domain/licensing/license-term";
import { boardSeatLabels, boardSeats } from "@/lib/domain/organisation/board";
import { TARGET_GROUPS, targetGroupLabels } from "@/lib/domain/service-entry/model";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { licensingPaths } from "../licensing-paths";
import { Card } from "../ui/card";
import { Clause } from "../ui/clause";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";
import { foundingSteps, seatLines } from "./founding-steps";
import { DutyList } from "./duty-list";

const bullets = "grid list-disc gap-2 ps-5 marker:text-accent";

/** How a center comes to be, for somebody who has never heard of one. */
export function FoundingGuide() {
  return (
    <>
      <Section id="what" title="مرکز نیکوکاری کارآفرینی چیست؟">
        <p>
          جمعی مردمی و داوطلب از کارآفرینان و فعالان اقتصادی یک شهرستان است که نیازمندانِ آمادهٔ کار را یاری
          می‌کند تا شغلی بیابند یا کسب‌وکار کوچکی برپا و پایدار کنند. مرکز، سرمایه و تجربه و ابزار و بازارِ
          خیّران کارآفرین را به این خانواده‌ها می‌رساند و یاور ادارهٔ شهرستان و مراکز نیکوکاری محله‌هاست.{" "}
          <Clause>بند الف</Clause>
        </p>
      </Section>

      <Section id="whom" title="به چه کسانی خدمت می‌دهد؟">
        <ol className="grid list-[persian] gap-1 ps-6 marker:text-accent">
          {TARGET_GROUPS.map((group) => (
            <li key={group}>{targetGroupLabels[group]}</li>
          ))}
        </ol>
        <p className="mt-3">
          <Clause>بند و</Clause>
        </p>
      </Section>

      <Section id="needs" title="چه لازم است؟">
        <ul className={bullets}>
          <li>
            هشت داوطلب از کارآفرینان و کسبهٔ شناخته‌شدهٔ همان منطقه، هر یک با یک مسئولیت؛ هیچ‌یک در هیئت عامل
            مرکز فعال دیگری نباشد. <Clause>بند ب-۲، ردیف ۱</Clause>
          </li>
          <li>
            جایی مناسب که هم کارآفرینان و هم نیازمندان به‌آسانی به آن برسند. <Clause>بند ب-۱، ردیف ۵</Clause>
          </li>
          <li>
            منطقه‌ای که بنگاه، کارآفرین و ظرفیت اقتصادی آن برای کار مرکز بس باشد؛ این را اداره می‌سنجد.{" "}
            <Clause>بند ب-۱، ردیف‌های ۱ تا ۴</Clause>
          </li>
          <li>
            جای خالی در سهمیهٔ اداره: در محدودهٔ هر اداره یک مرکز، مگر آنکه استان با ذکر دلیل شمار دیگری تعیین
            کرده باشد. کانون خیّرین کارآفرین استان بیرون از این سهمیه است. <Clause>بند ز</Clause>
          </li>
        </ul>
      </Section>

      <Section id="board" title="هشت مسئولیت هیئت عامل" description={<Clause>بند ج</Clause>}>
        <Card>
          <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
            {boardSeats.map((seat) => (
              <div key={seat}>
                <dt className="font-semibold">{boardSeatLabels[seat]}</dt>
                <dd className="text-quiet">{seatLines[seat]}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </Section>

      <Section id="steps" title="از گفت‌وگوی نخست تا گشایش">
        <ol className="grid gap-5">
          {foundingSteps.map(({ title, who, what, clauses }, index) => (
            <li key={title} className="grid grid-cols-[auto_1fr] gap-x-4">
              <span
                aria-hidden="true"
                className="mt-0.5 grid size-9 place-items-center rounded-full bg-accent-soft font-bold text-accent-text"
              >
                {toPersianDigits(index + 1)}
              </span>
              <div>
                <h3 className="font-semibold">{title}</h3>
                <p className="text-sm text-quiet">{who}</p>
                <p>{what}</p>
                <p className="flex flex-wrap gap-x-4">
                  {clauses.map((clause) => (
                    <Clause key={clause}>{clause}</Clause>
                  ))}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Section>

      <Section id="validity" title="مجوز تا کی معتبر است؟">
        <p>
          به‌طور معمول {toPersianDigits(DEFAULT_LICENSE_YEARS)} سال و حداکثر{" "}
          {toPersianDigits(LONGEST_LICENSE_YEARS)} سال؛ پایان آن روی مجوز نوشته می‌شود و می‌توان آن را تمدید
          کرد. درستی هر مجوز را همه می‌توانند در{" "}
          <AppLink href={licensingPaths.verify} className="link">
            صفحهٔ استعلام مجوز
          </AppLink>{" "}
          ببینند.
        </p>
      </Section>

      <Section id="duties" title="چه کارهایی به مرکز واگذار می‌شود؟">
        <DutyList />
      </Section>
    </>
  );
}
