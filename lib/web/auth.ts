import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { decode, encode } from "next-auth/jwt";
import { sessionRule } from "@/lib/domain/account/session-rule";

const secure = process.env.PORTAL_URL?.startsWith("https:") ?? false;

/** The cookie holds nothing but the key of a row in our own session table, encrypted. */
export const SESSION_COOKIE = secure ? "__Host-portal.session" : "portal.session";

// No route handler is mounted: the only ways in are the sign-in actions, which have checked the password or the code,
// the locks and the account, and opened the session that they pass here.
export const { signIn, signOut } = NextAuth({
  trustHost: true,
  pages: { signIn: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionRule.absoluteMinutes * 60 },
  cookies: {
    sessionToken: { name: SESSION_COOKIE, options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
  },
  providers: [
    Credentials({
      credentials: { sessionId: {} },
      authorize: ({ sessionId }) => (typeof sessionId === "string" ? { id: sessionId } : null),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
  },
  logger: {
    error: (error) => console.error(`sign-in: ${error.name}`),
    warn: () => {},
    debug: () => {},
  },
});

function authSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: start the portal with `npm start`.");
  return secret;
}

const CACHE_LIMIT = 2_000;
const decoded = new Map<string, { sessionId: string; until: number }>();

/** The session key inside a cookie. Decoding costs more than the whole query behind it, so answers are kept. */
export async function sessionIdOf(cookie: string | undefined, now: number): Promise<string | null> {
  if (!cookie || cookie.length > 4096) return null;
  const known = decoded.get(cookie);
  if (known && known.until > now) return known.sessionId;
  const token = await decode({ token: cookie, secret: authSecret(), salt: SESSION_COOKIE }).catch(() => null);
  if (typeof token?.sid !== "string") return null;
  if (decoded.size >= CACHE_LIMIT) decoded.clear();
  decoded.set(cookie, { sessionId: token.sid, until: (token.exp ?? 0) * 1000 });
  return token.sid;
}

/** Text that a browser keeps for us for a while without being able to read or change it; `purpose` is where it is valid. */
export const seal = (text: string, purpose: string, seconds: number): Promise<string> =>
  encode({ token: { sealed: text }, secret: authSecret(), salt: purpose, maxAge: seconds });

export async function unseal(sealed: string, purpose: string): Promise<string | null> {
  if (sealed.length > 4096) return null;
  const token = await decode({ token: sealed, secret: authSecret(), salt: purpose }).catch(() => null);
  return typeof token?.sealed === "string" ? token.sealed : null;
}
