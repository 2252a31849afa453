import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { licensingPaths } from "@/components/licensing-paths";
import { parseLicenseNumber } from "@/lib/domain/licensing/license-number";
import { VerifyView } from "../verify-view";

export const metadata: Metadata = { title: "استعلام مجوز", robots: { index: false } };

export default async function VerifyLicensePage({ params }: { params: Promise<{ number: string }> }) {
  const asked = (await params).number;
  const typed = decoded(asked);
  const number = parseLicenseNumber(typed);
  if (number && number !== asked) redirect(licensingPaths.verifyLicense(number));
  return <VerifyView typed={typed} />;
}

/** The text of an address; nonsense stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
