import { ok } from "@/lib/domain/shared/result";
import type { SmsGateway } from "@/lib/server/sms/gateway";

/** For the demonstration, whose people are invented: the message is printed where the server writes. */
export const consoleGateway: SmsGateway = {
  send(mobile, text) {
    console.log(`SMS to ${mobile}: ${text.replaceAll("\n", " | ")}`);
    return Promise.resolve(ok(null));
  },
};
