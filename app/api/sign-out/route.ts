import { paths } from "@/components/paths";
import { plainAnswer } from "@/lib/web/file-response";
import { endOwnSession } from "@/lib/web/session";

/** Ends the session and leads to the sign-in: a plain form that needs no script. */
export async function POST(request: Request) {
  if (request.headers.get("sec-fetch-site") === "cross-site") return plainAnswer("درخواست پذیرفته نشد", 403);
  await endOwnSession();
  return new Response(null, { status: 303, headers: { Location: `${paths.signIn}?done=signed-out` } });
}
