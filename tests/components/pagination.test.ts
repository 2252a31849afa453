import { describe, expect, it } from "vitest";
import { asInnerHtml, markup } from "@/components/ui/markup";
import { pagination, rowRange } from "@/components/ui/pagination";

const addresses = { hrefOf: (page: number) => `/centers?page=${page}` };
const textOf = (props: Parameters<typeof pagination>[0]) =>
  asInnerHtml([pagination(props) ?? markup``]).__html;

describe("what a list says of its rows", () => {
  it.each([
    [1, 50, "۴۱۲ مرکز", "ردیف ۱ تا ۵۰ از ۴۱۲ مرکز"],
    [1_001, 12, "بیش از ۱٬۰۱۲ نفر", "ردیف ۱٬۰۰۱ تا ۱٬۰۱۲ از بیش از ۱٬۰۱۲ نفر"],
    [51, 1, "۵۱ اداره", "ردیف ۵۱ تا ۵۱ از ۵۱ اداره"],
  ])("from row %i, %i rows of %s", (first, shown, of, said) => expect(rowRange(first, shown, of)).toBe(said));

  it("has ways to the pages before and after, where there are such", () => {
    const [first, middle, last] = [1, 2, 3].map((page) => textOf({ ...addresses, page, pages: 3 }));
    expect(first).not.toContain('rel="prev"');
    expect(first).toContain('href="/centers?page=2" rel="next"');
    expect(middle).toContain('href="/centers?page=1" rel="prev"');
    expect(middle).toContain("صفحهٔ ۲ از ۳");
    expect(last).not.toContain('rel="next"');
  });

  it("is silent about pages where there is one", () => {
    expect(pagination({ ...addresses, page: 1, pages: 1 })).toBeNull();
    const said = textOf({ ...addresses, page: 1, pages: 1, summary: "ردیف ۱ تا ۳ از ۳" });
    expect(said).toContain("ردیف ۱ تا ۳ از ۳");
    expect(said).not.toContain("<nav");
  });
});
