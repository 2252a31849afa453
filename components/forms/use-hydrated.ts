"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first client render; then true. */
export function useHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
