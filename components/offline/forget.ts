import { forgetDrafts } from "../forms/draft";
import { forgetDesk } from "./desk-store";

/**
 * Drops what the person who has signed out leaves in this browser, except what is still to be sent. Where nothing is, the
 * server has told the browser to forget everything (proxy.ts).
 */
export async function forgetAllButUnsent(): Promise<void> {
  forgetDrafts();
  await forgetDesk();
}
