"use client";
import { useContext } from "react";
import { FormContext } from "./form-context";

/** `withDraft`: kept in this browser together with the text, for commands that merge what was typed into what is there by now. */
type Props = { version: string | number; withDraft?: true };

/**
 * The version that the typed text began from. A refused form keeps it, even where its page knows a newer one already; a
 * refusal that shows what the newer one says hands its version over.
 */
export function SeenVersion({ version, withDraft }: Props) {
  const { params, values } = useContext(FormContext);
  const seen = params?.version ?? values.version ?? version;
  // What has the type "hidden" stays out of drafts.
  return withDraft ? (
    <input type="text" hidden readOnly name="version" value={seen} />
  ) : (
    <input type="hidden" name="version" value={seen} />
  );
}
