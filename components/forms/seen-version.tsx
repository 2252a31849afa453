"use client";
import { useContext } from "react";
import { FormContext } from "./form-context";

/** The version that the typed text began from. A refused form keeps it, even where its page knows a newer one already. */
export function SeenVersion({ version }: { version: string | number }) {
  const { values } = useContext(FormContext);
  return <input type="hidden" name="version" value={values.version ?? version} />;
}
