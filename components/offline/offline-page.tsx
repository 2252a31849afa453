"use client";
import { type ComponentType, useEffect, useState } from "react";
import { PageHeader } from "../ui/page-header";

/** Forms and queue come after the first load; the service worker keeps their files with those of the page. */
export function OfflinePage() {
  const [View, setView] = useState<ComponentType | null>(null);
  useEffect(() => {
    import("./offline-view").then(
      (module) => setView(() => module.OfflineView),
      () => undefined,
    );
  }, []);
  return View ? <View /> : <PageHeader title="ارتباط با سامانه برقرار نیست" />;
}
