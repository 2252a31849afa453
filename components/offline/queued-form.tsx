"use client";
import { useEffect, useState, type ReactNode } from "react";
import type { QueueItem } from "@/lib/domain/recording-queue/item";
import { ActionForm } from "../forms/action-form";
import { forgetDraft } from "../forms/draft";
import { type FormAction, type FormState, initialFormState } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { newFormKey } from "./form-key";
import type { QueuedNotice } from "./queued-notice";

type QueuedFormProps = {
  /** The plain way, without scripts or where the browser keeps nothing; absent where there is no connection anyway. */
  action?: FormAction;
  /** for whom something is recorded, by whom, and what */
  about: Pick<QueueItem, "userId" | "code" | "name" | "kind">;
  /** made by the server for the first submission; the next one gets a key of the browser */
  formKey: string;
  /** where to go once it is recorded, by the value of the button "next" */
  next: { done: string; again?: string };
  draftKey?: string;
  id?: string;
  className?: string;
  children: ReactNode;
};

type Round = { key: string; refused?: QueueItem };
type Waiting = { item: QueueItem; Notice: typeof QueuedNotice };

/** Asked for as soon as the form stands, not with it: the first load stays small, and a line that breaks later breaks nothing. */
const loadSubmission = () => import("./submission");
const loadNotice = () => import("./queued-notice");
const loadQueue = () => import("./queue");

const never = new Promise<FormState>(() => {});

const stateOf = ({ message, fields = {}, values, attempts }: QueueItem): FormState => ({
  status: "refused",
  message,
  fieldErrors: fields,
  values,
  attempt: attempts,
});

/** A short form that can be sent without a connection: kept in this browser first, sent when it can be, once. */
export function QueuedForm({ action, about, formKey, next, draftKey, children, ...look }: QueuedFormProps) {
  const { userId, code, kind } = about;
  const [round, setRound] = useState<Round>({ key: formKey });
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("item");
    const correct = (item: QueueItem | null) => {
      if (item?.state === "refused" && item.code === code && item.kind === kind)
        setRound({ key: item.key, refused: item });
    };
    Promise.all([loadQueue(), loadSubmission(), loadNotice()])
      .then(([{ itemOf }]) => (asked ? itemOf(userId, asked).then(correct) : undefined))
      .catch(() => undefined);
    // A page that the browser brings back as it was has a form that has been sent.
    const renew = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener("pageshow", renew);
    return () => window.removeEventListener("pageshow", renew);
  }, [userId, code, kind]);

  const queued: FormAction = async (state, data) => {
    let result;
    let Notice;
    try {
      const [{ addressOfForm, submit, typedIn }, notice] = await Promise.all([
        loadSubmission(),
        loadNotice(),
      ]);
      Notice = notice.QueuedNotice;
      const filled = { ...about, key: round.key, values: typedIn(data), from: addressOfForm() };
      // The queue has it now; a draft of the same would only be sent a second time.
      result = await submit(filled, () => draftKey && forgetDraft(draftKey));
    } catch (error) {
      if (action) return action(state, data);
      throw error;
    }
    if (result === "recorded") {
      window.location.assign((data.get("next") === "again" && next.again) || next.done);
      return never;
    }
    if (result.state === "refused") setRound({ key: result.key, refused: result });
    else setWaiting({ item: result, Notice });
    return { status: "idle", attempt: state.attempt };
  };

  if (waiting)
    return (
      <waiting.Notice
        item={waiting.item}
        onRefused={(item) => {
          setRound({ key: item.key, refused: item });
          setWaiting(null);
        }}
        onAnother={() => {
          setRound({ key: newFormKey() });
          setWaiting(null);
        }}
      />
    );
  return (
    <ActionForm
      key={round.key + (round.refused?.attempts ?? "")}
      // The server must see the bare action, or the form would not work before hydration.
      action={typeof window === "undefined" && action ? action : queued}
      initial={round.refused ? stateOf(round.refused) : initialFormState}
      draftKey={round.refused ? undefined : draftKey}
      {...look}
    >
      <Hidden values={{ code, kind, key: round.key }} />
      {children}
    </ActionForm>
  );
}
