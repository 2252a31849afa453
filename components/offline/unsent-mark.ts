const NAME = "portal.unsent";
const MAX_AGE_SECONDS = 31 * 86_400;

/**
 * A cookie with the ids of those whose forms this browser still holds. Signing out then leaves its storage alone (proxy.ts), and
 * every page knows at once whether its person has something unsent.
 */
export function markUnsent(userIds: readonly number[]) {
  const ids = [...new Set(userIds)].join(".");
  document.cookie = `${NAME}=${ids}; path=/; samesite=lax; max-age=${ids ? MAX_AGE_SECONDS : 0}`;
}

function marked(): string[] {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith(`${NAME}=`));
  return cookie?.slice(NAME.length + 1).split(".") ?? [];
}

export const holdsUnsent = (): boolean => marked().length > 0;
export const holdsUnsentOf = (userId: number): boolean => marked().includes(String(userId));
