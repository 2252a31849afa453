import { forgetDraft } from "./draft";
import type { FormAction, FormState, FormValues } from "./form-state";

const noConnection =
  "ارتباط با سامانه برقرار نشد. آنچه نوشته‌اید در همین صفحه مانده است؛ پس از وصل شدن دوباره بفرستید.";
const noAnswer =
  "سامانه نتوانست پاسخ بدهد. آنچه نوشته‌اید در همین صفحه مانده است؛ کمی بعد دوباره بفرستید یا صفحه را تازه کنید.";

/** A lost line or a failing server becomes a refusal that keeps what was typed; Next's own signals pass through. */
export async function runSafely(
  action: FormAction,
  state: FormState,
  data: FormData,
  typed: () => FormValues,
  draftKey?: string,
): Promise<FormState> {
  try {
    const next = await action(state, data);
    if (next.status === "idle" && draftKey) forgetDraft(draftKey);
    return next;
  } catch (error) {
    const digest = (error as { digest?: unknown }).digest;
    if (typeof digest === "string" && digest.startsWith("NEXT_")) {
      // A redirect means success, except to the sign-in page: the session has ended and the draft must wait.
      const [kind, , target = ""] = digest.split(";");
      if (draftKey && kind === "NEXT_REDIRECT" && !target.startsWith("/sign-in")) forgetDraft(draftKey);
      throw error;
    }
    const message = error instanceof TypeError ? noConnection : noAnswer;
    return { status: "refused", message, values: typed(), attempt: state.attempt + 1 };
  }
}
