// Order matters: every browser claims to be several others.
const BROWSERS: [pattern: RegExp, name: string][] = [
  [/\bEdgA?\//, "اج"],
  [/\bOPR\/|\bOpera\b/, "اپرا"],
  [/\bFirefox\/|\bFxiOS\//, "فایرفاکس"],
  [/\bSamsungBrowser\//, "مرورگر سامسونگ"],
  [/Chrome\/|\bCriOS\//, "کروم"],
  [/\bSafari\//, "سافاری"],
];

const SYSTEMS: [pattern: RegExp, name: string][] = [
  [/\biPhone\b/, "آیفون"],
  [/\biPad\b/, "آی‌پد"],
  [/\bAndroid\b/, "اندروید"],
  [/\bWindows\b/, "ویندوز"],
  [/\bMac OS X\b/, "مک"],
  [/\bLinux\b/, "لینوکس"],
];

const first = (list: [RegExp, string][], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1];

/** What people call the device behind a browser's own description, «فایرفاکس روی ویندوز». */
export function deviceName(agent: string | null): string {
  const browser = first(BROWSERS, agent ?? "");
  const system = first(SYSTEMS, agent ?? "");
  if (browser && system) return `${browser} روی ${system}`;
  return browser ?? system ?? "دستگاه ناشناخته";
}
