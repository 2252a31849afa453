import http from "node:http";
import process from "node:process";
import { ownerRows } from "./place";

/** All windows come from one address: what other tests have asked without an account must not count. */
export const forgetAttempts = () =>
  ownerRows("DELETE FROM sign_in_throttle WHERE key LIKE 'public:%127.0.0.1'", []);

/** What a visitor from another address of this machine is answered. */
export function askFrom(address: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, process.env.PORTAL_TEST_URL);
    http
      .get(url, { localAddress: address, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") }),
        );
      })
      .on("error", reject);
  });
}
