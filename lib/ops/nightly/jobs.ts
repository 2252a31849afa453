import { dayOfReminders } from "@/lib/domain/inbox/reminder-step";
import type { SmsGateway } from "@/lib/server/sms/gateway";
import { cleanUp } from "./clean-up";
import { endCenters } from "./end-centers";
import { dayOfEvaluation, evaluateCases } from "./evaluate-cases";
import { sealEvents } from "./seal-events";
import { sendTexts } from "./send-texts";
import { tellReminders } from "./tell-reminders";

export type JobContext = {
  ownerUrl: string;
  /** null where nothing is set up */
  gateway: SmsGateway | null;
  stopped: AbortSignal;
};

export type Job = {
  /** of its queue, and in what is said of it */
  name: string;
  /** minute, hour, day, month, weekday in Tehran */
  cron: string;
  /** also when a portal starts: what it missed while it stood still */
  atStart: boolean;
  run: (ctx: JobContext) => Promise<unknown>;
};

/**
 * What happens by itself. Each job asks what is due and not done yet, so that it may come as often as it likes, in several portals at
 * once: what belongs to a day looks every hour, since a machine that slept at the right one has missed it.
 */
export const jobs: readonly Job[] = [
  {
    // due from one o'clock on
    name: "evaluation",
    cron: "0 * * * *",
    atStart: true,
    run: ({ ownerUrl }) => evaluateCases(ownerUrl, dayOfEvaluation(new Date())),
  },
  {
    // due from half past seven on
    name: "reminders",
    cron: "30 * * * *",
    atStart: true,
    run: async ({ ownerUrl }) => {
      const day = dayOfReminders(new Date());
      return day && tellReminders(ownerUrl, day);
    },
  },
  {
    // nobody is woken up
    name: "texts",
    cron: "*/10 8-20 * * *",
    atStart: false,
    run: async ({ ownerUrl, gateway, stopped }) => gateway && sendTexts(ownerUrl, gateway, stopped),
  },
  {
    // with the first hour of a month
    name: "endings",
    cron: "5 * * * *",
    atStart: true,
    run: ({ ownerUrl }) => endCenters(ownerUrl),
  },
  { name: "seal", cron: "30 2 * * *", atStart: true, run: ({ ownerUrl }) => sealEvents(ownerUrl) },
  { name: "cleaning", cron: "15 2 * * *", atStart: true, run: ({ ownerUrl }) => cleanUp(ownerUrl) },
];
