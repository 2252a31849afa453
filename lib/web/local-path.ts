const LONGEST = 500;

/** An address inside this portal, or the home page: a link must not lead a person who signs in to another site. */
export function localPath(asked: string | string[] | null | undefined): string {
  if (typeof asked !== "string" || asked.length > LONGEST) return "/";
  // Browsers read a backslash as a slash and drop control characters: "/\t/elsewhere" is another site.
  if (!asked.startsWith("/") || asked.startsWith("//") || /[\\\p{Cc}]/u.test(asked)) return "/";
  return /^\/(sign-in|change-password|api)(?![^/?#])/.test(asked) ? "/" : asked;
}
