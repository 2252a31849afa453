import type { Result } from "@/lib/domain/shared/result";

/** A way to people's phones. Refuses messageNotSent and never throws; nothing of a message stays in a log. */
export type SmsGateway = { send(mobile: string, text: string): Promise<Result<null>> };
