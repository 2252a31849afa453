import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asInnerHtml, markup } from "@/components/ui/markup";
import { optionsText, withEmpty } from "@/components/ui/options";

const html = (made: ReturnType<typeof markup>) => asInnerHtml([made]).__html;
const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("</td><script>alert(1)</script>", '" onclick="alert(1)', "&lt;b&gt;", "'><img src=x>", "&"),
);
const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const decoded = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");

describe("markup", () => {
  it("writes numbers, nothing for null, and markup as it is", () => {
    const cells = ["یک", "دو"].map((text) => markup`<td>${text}</td>`);
    expect(html(markup`<tr id="${7}">${null}${cells}${markup`<td/>`}</tr>`)).toBe(
      '<tr id="7"><td>یک</td><td>دو</td><td/></tr>',
    );
  });

  it("lets no inserted text end its attribute or its element, and loses nothing of it", () => {
    fc.assert(
      fc.property(nasty, nasty, (attribute, text) => {
        const [, inAttribute = "", inElement = ""] =
          /^<a title="([^"<>]*)">([^<>]*)<\/a>$/s.exec(html(markup`<a title="${attribute}">${text}</a>`)) ??
          [];
        expect(decoded(inAttribute)).toBe(attribute);
        expect(decoded(inElement)).toBe(text);
      }),
    );
  });

  it("escapes once, however deep it is nested", () => {
    expect(html(markup`<p>${markup`<b>${markup`<i>${"<&>"}</i>`}</b>`}</p>`)).toBe(
      "<p><b><i>&lt;&amp;&gt;</i></b></p>",
    );
  });
});

describe("options", () => {
  const months = [
    { value: "1405-08", label: "آبان" },
    { value: "1405-07", label: "مهر" },
  ];

  it("marks the chosen one, with an empty choice before the others", () => {
    expect(optionsText(withEmpty(months, "همه"), "1405-07").__html).toBe(
      '<option value="">همه</option><option value="1405-08">آبان</option><option value="1405-07" selected>مهر</option>',
    );
  });

  it("keeps groups together", () => {
    const grouped = ["a", "b", "a"].map((group, index) => ({
      value: `${index}`,
      label: `<${index}>`,
      group,
    }));
    expect(optionsText(grouped, undefined).__html).toBe(
      '<optgroup label="a"><option value="0">&lt;0&gt;</option><option value="2">&lt;2&gt;</option></optgroup><optgroup label="b"><option value="1">&lt;1&gt;</option></optgroup>',
    );
  });
});
