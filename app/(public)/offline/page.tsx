import type { Metadata } from "next";
import { OfflinePage } from "@/components/offline/offline-page";
import { BrandMark } from "@/components/ui/brand-mark";
import { portalName } from "@/components/ui/portal-name";

export const metadata: Metadata = { title: "بی‌ارتباط" };

/**
 * What the service worker shows in place of any page that cannot be reached (public/sw.js). It is kept in every browser and
 * therefore says nothing of anybody: names and forms come out of the browser's own storage.
 */
export default function Page() {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line bg-raised">
        <p className="mx-auto flex min-h-14 max-w-3xl items-center gap-3 px-4 py-2 leading-snug font-bold sm:px-6">
          <BrandMark />
          {portalName}
        </p>
      </header>
      <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 py-8 sm:px-6">
        <OfflinePage />
        <noscript>بی‌ارتباط با سامانه، تنها با جاوااسکریپت می‌توان چیزی ثبت کرد.</noscript>
      </main>
    </div>
  );
}
