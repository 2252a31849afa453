import path from "node:path";
import process from "node:process";

/** The project's root; everything below is found from here, whatever the working directory. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where this installation keeps its data, secrets and locks. */
export const dataFolder = path.resolve(root, process.env.DATA_DIR ?? ".data");
