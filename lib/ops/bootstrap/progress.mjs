import process from "node:process";

const SHOW_BEGIN_AFTER_MS = 600;

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs one step and prints it with its time. A slow step also prints a line when it begins; what the work
 * returns as text (or says through `detail`) is shown beside the title.
 * @template T
 * @param {string} title
 * @param {(detail: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = Date.now();
  let detail = "";
  const timer = setTimeout(() => say(`  … ${title}`), SHOW_BEGIN_AFTER_MS);
  try {
    const result = await work((text) => (detail = text));
    say(`  ✓ ${title}${detail ? `: ${detail}` : ""} (${seconds(Date.now() - begun)})`);
    return result;
  } catch (error) {
    say(`  ✗ ${title} (${seconds(Date.now() - begun)})`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
