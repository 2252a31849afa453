import { expect, it } from "vitest";
import { deviceName } from "@/lib/domain/account/device-name";

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "فایرفاکس روی ویندوز"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "اج روی ویندوز"],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
    "کروم روی اندروید",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1",
    "سافاری روی آیفون",
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36",
    "کروم روی لینوکس",
  ],
  ["curl/8.0", "دستگاه ناشناخته"],
  [null, "دستگاه ناشناخته"],
])("calls %j %s", (agent, name) => expect(deviceName(agent)).toBe(name));
