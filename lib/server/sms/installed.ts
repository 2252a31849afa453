import process from "node:process";
import { consoleGateway } from "@/lib/server/sms/console";
import type { SmsGateway } from "@/lib/server/sms/gateway";
import { httpGateway } from "@/lib/server/sms/http";

/** The gateway of this installation; null where none has been set up. */
export function installedGateway({ demo = process.env.PORTAL_DEMO === "1" } = {}): SmsGateway | null {
  const { PORTAL_SMS_URL: url, PORTAL_SMS_TOKEN: token, PORTAL_SMS_SENDER: sender } = process.env;
  if (url) return httpGateway({ url, token, sender });
  return demo ? consoleGateway : null;
}
