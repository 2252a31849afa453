import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/account/not-found-message";

export const metadata: Metadata = { title: "یافت نشد" };

export default function NotFound() {
  return (
    <main className="px-4">
      <NotFoundMessage />
    </main>
  );
}
