import { NextResponse, type NextRequest } from "next/server";

const isDevelopment = process.env.NODE_ENV === "development";
const isSecure = process.env.PORTAL_URL?.startsWith("https:") ?? false;
const trustsProxy = process.env.PORTAL_TRUST_PROXY === "1";

const FORWARDED = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "forwarded",
];

/** Nothing runs, styles, frames or receives that did not come from this server; inline parts need the nonce. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    // eval only while developing: React shows server stacks with it
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const isReadable = (path: string) => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** 128 random bits: it stands beside every script of a page, so it is short. */
const randomNonce = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** Headers only: who may do what is decided by pages and actions. */
export function proxy(request: NextRequest) {
  // An address that is no text (a lone percent sign, half a character) would end in a failure of the router.
  if (!isReadable(request.nextUrl.pathname))
    return new NextResponse("یافت نشد", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  const policy = contentSecurityPolicy(randomNonce());
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy); // where Next finds the nonce for its own scripts
  headers.set("x-portal-path", request.nextUrl.pathname + request.nextUrl.search);
  // A visitor may claim any address; without a trusted proxy in front, Next fills in the socket's.
  if (!trustsProxy) for (const name of FORWARDED) headers.delete(name);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (isSecure) response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  // Drafts that the browser kept for the person who has just signed out are nobody else's business. Where it holds something
  // unsent, of whomever, that must not be lost: the sign-in page then drops only the rest.
  if (
    request.nextUrl.pathname === "/sign-in" &&
    request.nextUrl.searchParams.get("done")?.startsWith("signed-out") &&
    !request.cookies.has("portal.unsent")
  )
    response.headers.set("Clear-Site-Data", '"storage"');
  return response;
}

// Not for files, and not for the API, whose uploads must stream past untouched. Files are named by their folder or
// end, at the root only: "/settings/users/mashhad.office" is a page.
export const config = {
  matcher: [
    "/api/(.*%.*)",
    "/((?!api/|_next/static|_next/image|[^/]+\\.(?:ico|svg|png|txt|webmanifest)$).*)",
  ],
};
