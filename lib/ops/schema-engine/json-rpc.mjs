import process from "node:process";
import { createInterface } from "node:readline";

const SERVER_ERROR = 4466; // the code that the CLI expects for every failed request
const PANIC_EXIT_CODE = 101;
const PRINT_ID_OFFSET = 9_000; // ids of our own requests stay clear of the CLI's

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

const failure = (id, message, data) => ({ id, error: { code: SERVER_ERROR, message, data } });

/** Answers requests one after the other until stdin ends. */
export async function serve(engine) {
  let current;
  let panicText = "";
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => (panicText = text) };
  process.on("uncaughtException", (error) => {
    const message = panicText || error.message;
    send(failure(current, message, { is_panic: true, message, error: { message } }));
    process.stdout.write("", () => process.exit(PANIC_EXIT_CODE));
  });

  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the answer to a "print" of ours
    current = id;
    try {
      const result = await engine.call(method, params);
      if (method === "diff" && result.stdout) {
        send({ id: PRINT_ID_OFFSET + id, method: "print", params: { content: result.stdout } });
      }
      send({ id, result: result ?? null });
    } catch (error) {
      const { message, code } = error;
      const isPanic = error instanceof WebAssembly.RuntimeError;
      send(failure(id, message, { is_panic: isPanic, message, error_code: code, meta: null }));
    }
  }
}
