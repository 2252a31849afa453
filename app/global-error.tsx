"use client";
import { FailureMessage } from "@/components/account/failure-message";
import "./globals.css";

/** Stands in for the whole document when even the root layout fails; nothing but the failure can be relied on. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="fa" dir="rtl">
      <body>
        <title>خطا در سامانه</title>
        <main className="px-4">
          <FailureMessage {...props} />
        </main>
      </body>
    </html>
  );
}
