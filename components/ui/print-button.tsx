"use client";
import type { ReactNode } from "react";
import { useHydrated } from "../forms/use-hydrated";
import { Button } from "./button";
import { PrintIcon } from "./icons";

/** Only where a script can press it; the browser's own command does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  const hydrated = useHydrated();
  return (
    <Button
      variant="primary"
      icon={<PrintIcon />}
      className={hydrated ? "" : "invisible"}
      onClick={() => window.print()}
    >
      {children}
    </Button>
  );
}
