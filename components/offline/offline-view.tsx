"use client";
import { useEffect, useState } from "react";
import { codeInAddress } from "@/lib/domain/recording-queue/desk";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { ConnectionNotice } from "./connection-notice";
import { type KeptDesk, readDesk } from "./desk-store";
import { OfflineForm } from "./offline-form";
import { OfflinePeople } from "./offline-people";
import { QueuePanel } from "./queue-panel";
import { keepSending } from "./send";

type Known = { desk: KeptDesk | null; address: URL };

/** In place of a page that cannot be reached: the short forms for the people whose names this browser keeps, and the queue. */
export function OfflineView() {
  const [known, setKnown] = useState<Known | null>(null);
  const user = known?.desk?.userId;
  useEffect(() => {
    const show = (desk: KeptDesk | null) => setKnown({ desk, address: new URL(window.location.href) });
    void readDesk().then(show, () => show(null));
  }, []);
  useEffect(() => (user === undefined ? undefined : keepSending(user)), [user]);

  const desk = known?.desk;
  const code = known ? codeInAddress(known.address.pathname) : null;
  const person = code === "" ? desk?.people[0] : desk?.people.find((one) => one.code === code);
  return (
    <>
      <PageHeader title={person ? `ثبت برای ${person.name}` : "ارتباط با سامانه برقرار نیست"} />
      {known ? (
        <div className="grid gap-8 *:min-w-0">
          <ConnectionNotice />
          {desk && person ? (
            <OfflineForm desk={desk} person={person} asked={known.address.searchParams.get("kind")} />
          ) : null}
          {desk ? (
            <>
              {person ? null : people(desk)}
              <Section id="queue" title="صف فرستادن">
                <QueuePanel userId={desk.userId} />
              </Section>
              {person ? people(desk) : null}
            </>
          ) : (
            <p className="max-w-prose">
              در این دستگاه نامی نگه داشته نشده است. برای آنکه بی‌ارتباط نیز بتوانید ثبت کنید، پیش از رفتن یک
              بار با ارتباط وارد سامانه شوید.
            </p>
          )}
        </div>
      ) : null}
    </>
  );
}

const people = (desk: KeptDesk) => (
  <Section id="people" title="ثبت برای چه کسی؟">
    <OfflinePeople people={desk.people} />
  </Section>
);
