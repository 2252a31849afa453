import { recordingPaths } from "./paths";
import { holdsUnsentOf } from "./unsent-mark";

/**
 * The form that signs out is marked `data-sign-out`; the one beside the queue is not, and leaves without a further question.
 * Whoever signs out while something is unsent is shown it first. Before React hears of it: the form never reaches the server.
 */
export function guardLeaving(userId: number): () => void {
  const ask = (event: SubmitEvent) => {
    if (!(event.target instanceof HTMLElement) || !("signOut" in event.target.dataset)) return;
    if (!holdsUnsentOf(userId)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.location.assign(recordingPaths.leave);
  };
  window.addEventListener("submit", ask, { capture: true });
  return () => window.removeEventListener("submit", ask, { capture: true });
}
