import { persianYear } from "@/lib/domain/shared/persian-digits";
import { AppLink } from "../ui/link";

type Props = { years: { previous: number | null; next: number | null }; hrefOf: (year: number) => string };

/** To the years before and after. */
export const YearNav = ({ years, hrefOf }: Props) => (
  <nav aria-label="سال‌های دیگر" className="mt-10 flex justify-between gap-4 print:hidden">
    {[years.previous, years.next].map((year, index) =>
      year === null ? (
        <span key={index} />
      ) : (
        <AppLink key={index} href={hrefOf(year)} className="link inline-flex min-h-11 items-center">
          سال {persianYear(year)}
        </AppLink>
      ),
    )}
  </nav>
);
