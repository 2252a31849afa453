import type { ReactNode } from "react";
import { Card } from "../ui/card";

/** One part of a long form, under its name. */
export const FormPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card>
    <h2 className="mb-4 text-lg font-bold">{title}</h2>
    <div className="grid gap-6 *:min-w-0">{children}</div>
  </Card>
);
