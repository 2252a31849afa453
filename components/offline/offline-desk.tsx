"use client";
import { type ComponentType, useEffect, useState } from "react";
import type { DeskWork } from "./desk-work";

type OfflineDeskProps = Parameters<typeof DeskWork>[0];

/** What a browser does for the queue beside every page; most of it loaded once the page stands, so that no page waits for it. */
export function OfflineDesk(props: OfflineDeskProps) {
  const [Work, setWork] = useState<ComponentType<OfflineDeskProps> | null>(null);
  useEffect(() => {
    import("./desk-work").then(
      (module) => setWork(() => module.DeskWork),
      () => undefined,
    );
  }, []);
  return Work ? <Work {...props} /> : null;
}
