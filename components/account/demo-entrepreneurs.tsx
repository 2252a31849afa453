import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { Code } from "../ui/code";

type DemoEntrepreneur = { name: string; place: string; mobile: string };

/** The entrepreneurs of the demonstration whose accounts are open; no message leaves it. */
export function DemoEntrepreneurs({ people }: { people: readonly DemoEntrepreneur[] }) {
  return (
    <section aria-labelledby="demo" className="rounded-xl border border-line bg-raised px-5 py-4">
      <h2 id="demo" className="font-semibold">
        کارآفرینان نمایشی
      </h2>
      <p className="mt-1 text-sm text-quiet">
        داده‌های این سامانه ساختگی است. یکی از این شماره‌ها را بنویسید؛ کد ورود در همین صفحه نشان داده می‌شود.
      </p>
      <ul className="mt-2 divide-y divide-line text-sm">
        {people.map(({ name, place, mobile }) => (
          <li key={mobile} className="flex flex-wrap justify-between gap-x-3 py-2">
            <span>
              {name}، {place}
            </span>
            <Code>{toPersianDigits(mobile)}</Code>
          </li>
        ))}
      </ul>
    </section>
  );
}
