/** Signing in by a one-time code, apart from the other addresses; `step` "mobile" asks for the number again. */
export function signInByCodePath(next = "/", step?: "mobile"): string {
  const search = new URLSearchParams({ ...(next !== "/" && { next }), ...(step && { step }) });
  return search.size ? `/sign-in/code?${search}` : "/sign-in/code";
}
