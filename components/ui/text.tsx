import { asInnerHtml, type Markup } from "./markup";

/** Markup among elements. */
export const Text = ({ of }: { of: Markup }) => (
  <div className="contents" dangerouslySetInnerHTML={asInnerHtml([of])} />
);
