import { paths } from "@/components/paths";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { endOwnSession } from "@/lib/web/session";

/** Ends the session and leads to the sign-in: a plain form that needs no script. */
export async function POST(request: Request) {
  if (isCrossSite(request)) return refusedCrossSite();
  await endOwnSession();
  return new Response(null, { status: 303, headers: { Location: `${paths.signIn}?done=signed-out` } });
}
