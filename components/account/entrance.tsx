import type { ReactNode } from "react";
import { BrandMark } from "../ui/brand-mark";
import { Card } from "../ui/card";
import { portalName } from "../ui/portal-name";

type EntranceProps = { title: string; children: ReactNode; aside?: ReactNode };

/** The frame of pages outside the shell: before sign-in, and while an initial password waits to be changed. */
export function Entrance({ title, children, aside }: EntranceProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <p className="flex items-center justify-center gap-3 text-lg font-bold">
        <BrandMark />
        {portalName}
      </p>
      <Card className="p-5 sm:p-8">
        <h1 className="mb-5 text-2xl font-bold">{title}</h1>
        {children}
      </Card>
      {aside}
    </main>
  );
}
