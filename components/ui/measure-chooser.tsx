import { asInnerHtml, markup } from "./markup";

type Choice = { key: string; label: string; href: string };

/** What a picture shows, as a row of links; the address says which. */
export const MeasureChooser = ({ choices, chosen }: { choices: readonly Choice[]; chosen: string }) => (
  <nav aria-label="سنجهٔ نقشه" className="print:hidden">
    <ul
      className="choices"
      dangerouslySetInnerHTML={asInnerHtml(
        choices.map(
          ({ key, label, href }) =>
            markup`<li><a href="${href}"${key === chosen ? markup` aria-current="true"` : null}>${label}</a></li>`,
        ),
      )}
    />
  </nav>
);
