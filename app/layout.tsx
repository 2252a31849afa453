import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { portalName } from "@/components/ui/portal-name";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: portalName, template: `%s | ${portalName}` },
  description: "ثبت، تأیید و نظارت بر کارکرد ماهانهٔ مراکز نیکوکاری کارآفرینی",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f1" },
    { media: "(prefers-color-scheme: dark)", color: "#161512" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time would carry no nonce, and its scripts would be refused.
  await connection();
  return (
    <html lang="fa" dir="rtl" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
