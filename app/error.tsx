"use client";
import { FailureMessage } from "@/components/account/failure-message";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return (
    <main className="px-4">
      <FailureMessage {...props} />
    </main>
  );
}
