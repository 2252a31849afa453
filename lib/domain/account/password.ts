import { toLatinDigits } from "../shared/persian-digits";
import { ok, refuse, type Result } from "../shared/result";

const SHORTEST = 10;
/** Longer input only costs hashing time. */
const LONGEST = 200;

const TOO_COMMON = new Set([
  "password123",
  "password1234",
  "password12345",
  "passw0rd123",
  "1234567890a",
  "a1234567890",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "qwerty12345",
  "qwerty123456",
  "q1w2e3r4t5",
  "abcd123456",
  "abc1234567",
  "abcdef1234",
  "abcdefg123",
  "asdfgh1234",
  "iloveyou123",
  "welcome123",
  "welcome1234",
  "admin12345",
  "admin123456",
  "administrator1",
  "letmein1234",
  "iran123456",
  "tehran1234",
  "mashhad1234",
  "emdad12345",
]);

/**
 * The form in which a password is hashed and compared: one Unicode composition, Latin digits, so that a Persian and a
 * Latin keyboard give the same password.
 */
export const normalizePassword = (text: string): string => toLatinDigits(text.normalize("NFC"));

/**
 * Whether a new password is strong enough: 10 to 200 characters, letters and digits, not containing the user name, not
 * one of the most common. Refuses passwordWeak with the message under `field`.
 */
export function checkPassword(password: string, username: string, field = "newPassword"): Result<true> {
  const weak = (message: string) => refuse("passwordWeak", { fields: { [field]: message } });
  if (password.length > LONGEST) return weak("گذرواژه باید حداکثر ۲۰۰ نویسه باشد.");
  const normal = normalizePassword(password);
  if ([...normal].length < SHORTEST) return weak("گذرواژه باید دست‌کم ۱۰ نویسه باشد.");
  if (!/\p{L}/u.test(normal) || !/\d/.test(normal)) return weak("گذرواژه باید هم حرف و هم رقم داشته باشد.");
  const lower = normal.toLowerCase();
  if (username !== "" && lower.includes(username.toLowerCase()))
    return weak("گذرواژه نباید نام کاربری را در خود داشته باشد.");
  if (TOO_COMMON.has(lower)) return weak("این گذرواژه بسیار رایج است؛ گذرواژه دیگری برگزینید.");
  return ok(true);
}
