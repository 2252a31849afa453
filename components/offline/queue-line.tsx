"use client";
import { type ReactNode, useState } from "react";
import { evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { type QueueItem, keptUntil } from "@/lib/domain/recording-queue/item";
import { itemActionsFrom, itemStateLabels } from "@/lib/domain/recording-queue/item-state";
import { summaryOf } from "@/lib/domain/recording-queue/summary";
import { formatInstant, formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { Button, ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";
import { discard } from "./queue";

const tones: Record<keyof typeof itemStateLabels, Tone> = {
  waiting: "info",
  sending: "neutral",
  refused: "danger",
  expired: "danger",
};

const correctAddress = ({ from, key }: QueueItem) => `${from}${from.includes("?") ? "&" : "?"}item=${key}`;

/** One form of the queue: what, for whom, since when, how it stands. */
export function QueueLine({ item }: { item: QueueItem }) {
  const { state, kind, name, queuedAt, message, fields = {} } = item;
  if (state === "gone") return null;
  const actions = itemActionsFrom(state);
  const until = formatJalaliDate(todayInTehran(new Date(keptUntil(item))));
  return (
    <li>
      <Card className="grid gap-2 p-4 sm:p-5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 className="font-semibold">
            {evidenceKindLabels[kind]}، {name}
          </h3>
          <Tag tone={tones[state]}>{itemStateLabels[state]}</Tag>
        </div>
        <p className="line-clamp-2">{summaryOf(item)}</p>
        <p className="text-sm text-quiet">
          نوشته‌شده در {formatInstant(new Date(queuedAt))}
          {state === "expired" ? null : `؛ نگه‌داشته تا ${until}`}
        </p>
        {state === "refused" ? <Reasons message={message} fields={fields} /> : null}
        {state === "expired" ? (
          <p>
            این مورد در مهلت خود فرستاده نشد و نوشته آن پاک شده است. اگر هنوز لازم است، دوباره آن را ثبت کنید.
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2 empty:hidden">
          {actions.includes("correct") ? (
            <ButtonLink variant="secondary" href={correctAddress(item)}>
              اصلاح و فرستادن
            </ButtonLink>
          ) : null}
          {actions.includes("discard") ? <DiscardButton item={item} /> : null}
        </div>
      </Card>
    </li>
  );
}

function Reasons({ message, fields }: { message?: string; fields: Record<string, string> }): ReactNode {
  const texts = Object.values(fields);
  return (
    <div className="text-danger">
      {texts.length > 0 ? (
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{message}</p>
      )}
    </div>
  );
}

/** Asks once more: what is thrown away cannot be brought back. */
function DiscardButton({ item }: { item: QueueItem }) {
  const [asked, setAsked] = useState(false);
  if (item.state === "expired")
    return <Button onClick={() => void discard(item.key)}>برداشتن از فهرست</Button>;
  if (!asked) return <Button onClick={() => setAsked(true)}>دور ریختن</Button>;
  return (
    <>
      <p role="alert" className="basis-full">
        نوشته این مورد پاک می‌شود و دیگر بازنمی‌گردد.
        {item.attempts > 0 && item.state === "waiting"
          ? " یک بار برای فرستادن آن کوشش شده است؛ شاید ثبت شده باشد."
          : null}
      </p>
      <Button variant="danger" onClick={() => void discard(item.key)}>
        دور بریز
      </Button>
      <Button variant="quiet" onClick={() => setAsked(false)}>
        انصراف
      </Button>
    </>
  );
}
