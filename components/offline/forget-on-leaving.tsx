"use client";
import { useEffect } from "react";
import { holdsUnsent } from "./unsent-mark";

/** On the page that somebody has signed out to. */
export function ForgetOnLeaving() {
  useEffect(() => {
    if (holdsUnsent())
      void import("./forget").then(({ forgetAllButUnsent }) => forgetAllButUnsent()).catch(() => undefined);
  }, []);
  return null;
}
