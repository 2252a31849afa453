/** A code signs in once, for a few minutes and a few tries; so many may be asked for a number and from an address. */
export const codeRule = {
  digits: 6,
  lifeMinutes: 5,
  attempts: 5,
  pauseMinutes: 1,
  codesAnHour: 6,
  askedFromAddress: 60,
  askedWithinMinutes: 15,
} as const;

/** A number from 0 to 999999 as the six digits that people type. */
export const codeOf = (number: number): string => String(number).padStart(codeRule.digits, "0");

/** The message to the phone; Latin digits, which phones recognise and offer to fill in. */
export const codeMessage = (code: string): string =>
  [
    "سامانهٔ مراکز نیکوکاری کارآفرینی",
    `کد ورود: ${code}`,
    "این کد تا ۵ دقیقه معتبر است. آن را به هیچ‌کس نگویید.",
  ].join("\n");
