import type { ReactNode } from "react";
import { Hidden } from "../forms/hidden";
import { moneyPaths } from "../money-paths";
import { Button } from "../ui/button";

/** Marks all messages up to an instant as read without opening them; a plain form. */
export const ReadForm = ({ until, children }: { until: string; children: ReactNode }) => (
  <form method="post" action={moneyPaths.readMessages}>
    <Hidden values={{ until }} />
    <Button type="submit">{children}</Button>
  </form>
);
