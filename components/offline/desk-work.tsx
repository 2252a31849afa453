"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { refreshDesk } from "./desk-store";
import { guardLeaving } from "./leave-guard";
import { recordingPaths } from "./paths";
import { QueueMark } from "./queue-mark";
import { keepSending } from "./send";
import { useItems } from "./use-items";

type DeskWorkProps = {
  user: number;
  /** whether the person fills in short forms at all */
  records: boolean;
};

const build = process.env.PORTAL_BUILD;

export function DeskWork({ user, records }: DeskWorkProps) {
  useEffect(() => {
    void refreshDesk(user, { records }).catch(() => undefined);
  }, [user, records]);
  return records ? <Recorder user={user} /> : null;
}

function Recorder({ user }: { user: number }) {
  const items = useItems(user);
  const path = usePathname();
  useEffect(() => guardLeaving(user), [user]);
  useEffect(() => keepSending(user), [user]);
  useEffect(() => {
    if (build) void navigator.serviceWorker?.register(recordingPaths.worker(build)).catch(() => undefined);
  }, []);

  return path === recordingPaths.queue ? null : <QueueMark items={items ?? []} />;
}
