"use client";
import { useEffect, useState } from "react";

type Progress = { status: string; text: string; percent: number | null };

const EVERY_MS = 1_000;

/** Asks how far the reading has come, and shows the preview as soon as it is there. */
export function ReadingProgress({ address, first }: { address: string; first: Progress }) {
  const [{ text, percent }, setProgress] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      // A lost line is asked again: the reading itself goes on.
      const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
      const next = answer?.ok ? ((await answer.json()) as Progress) : null;
      if (next && next.status !== "reading") return location.reload();
      if (next) setProgress(next);
      timer = setTimeout(() => void ask(), EVERY_MS);
    };
    timer = setTimeout(() => void ask(), EVERY_MS);
    return () => clearTimeout(timer);
  }, [address]);
  return (
    <div className="grid max-w-xl gap-2">
      <progress
        max={100}
        value={percent ?? undefined}
        aria-label="پیشرفت خواندن پرونده"
        className="h-3 w-full accent-accent"
      />
      <p role="status">{text}</p>
    </div>
  );
}
