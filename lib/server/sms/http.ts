import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ok, refuse } from "@/lib/domain/shared/result";
import type { SmsGateway } from "@/lib/server/sms/gateway";

type HttpSettings = { url: string; token?: string; sender?: string; timeoutMs?: number };

const TIMEOUT_MS = 5_000;
const TRIES = 2;

/** The answer of a gateway that has taken a message on; anything else means that it has not. */
const accepted = z.object({ accepted: z.literal(true) });

/**
 * Hands messages to a gateway by HTTP, as the README describes it. What fails for the moment (no connection, no answer in time,
 * 5xx, an answer that is none) is tried once more, under the same id, so that the gateway can tell a repetition.
 */
export function httpGateway({ url, token, sender, timeoutMs = TIMEOUT_MS }: HttpSettings): SmsGateway {
  const headers = {
    "Content-Type": "application/json",
    Accept: "application/json",
    ...(token && { Authorization: `Bearer ${token}` }),
  };

  async function attempt(body: string): Promise<Outcome> {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const answer = await fetch(url, { method: "POST", headers, body, signal, redirect: "error" });
      if (!answer.ok) {
        await answer.body?.cancel();
        return { failure: `status ${answer.status}`, final: answer.status < 500 };
      }
      return accepted.safeParse(await answer.json()).success
        ? "taken"
        : { failure: "answer does not say accepted", final: false };
    } catch (error) {
      return { failure: error instanceof Error ? error.name : "unknown", final: false };
    }
  }

  return {
    async send(mobile, text) {
      const body = JSON.stringify({ id: randomUUID(), to: mobile, text, ...(sender && { sender }) });
      for (let left = TRIES; left > 0; left -= 1) {
        const outcome = await attempt(body);
        if (outcome === "taken") return ok(null);
        console.error(`sms gateway: ${outcome.failure}`);
        if (outcome.final) break;
      }
      return refuse("messageNotSent");
    },
  };
}

type Outcome = "taken" | { failure: string; final: boolean };
