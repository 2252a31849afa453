"use server";

import { redirect } from "next/navigation";
import { endOwnSession } from "@/lib/web/session";

export async function signOutAction(): Promise<void> {
  await endOwnSession();
  redirect("/sign-in?done=signed-out");
}
