import { z } from "zod";
import type { Statement } from "@/lib/server/scope";

export const provinceName: Statement<{ id: string; name: string }> = {
  name: "payment-province",
  row: z.object({ id: z.string(), name: z.string() }),
  text: "SELECT id, name FROM province WHERE id = $1",
};
