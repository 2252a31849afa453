import type { Tone } from "../month/labels";
import { formatNumber } from "../shared/rial";
import { applicationStatusViews, deskLabels, durationText } from "./application-labels";
import { formatApplicationNumber } from "./application-number";
import {
  APPLICATION_DESKS,
  APPLICATION_STATUSES,
  type ApplicationDesk,
  type ApplicationStatus,
  deskOf,
} from "./application-workflow";

export type ApplicationListFacts = {
  total: number;
  rows: {
    number: string;
    centerName: string;
    office: string;
    province: string;
    status: ApplicationStatus;
    /** for so many days in its state, and from its beginning */
    statusDays: number;
    days: number;
  }[];
  /** by state: how many there are, and on each desk how many have been and for how long together */
  states: {
    status: ApplicationStatus;
    count: number;
    been: Record<ApplicationDesk, number>;
    seconds: Record<ApplicationDesk, number>;
  }[];
};

export type ApplicationListView = {
  total: number;
  rows: {
    number: string;
    shownNumber: string;
    name: string;
    place: string;
    status: { label: string; tone: Tone };
    age: string;
    since: string;
  }[];
  desks: { desk: ApplicationDesk; label: string; waiting: string; average: string }[];
};

const ageText = (days: number): string => (days <= 0 ? "امروز" : `${formatNumber(days)} روز`);

/** The list of applications: whose move each is and for how long, and what a desk takes on average. */
export function viewApplicationList(facts: ApplicationListFacts): ApplicationListView {
  return {
    total: facts.total,
    rows: facts.rows.map(({ number, centerName, office, province, status, statusDays, days }) => ({
      number,
      shownNumber: formatApplicationNumber(number),
      name: centerName,
      place: `${office}، ${province}`,
      status: applicationStatusViews[status],
      age: ageText(statusDays),
      since: ageText(days),
    })),
    desks: APPLICATION_DESKS.map((desk) => deskLine(desk, facts)),
  };
}

function deskLine(
  desk: ApplicationDesk,
  { states }: ApplicationListFacts,
): ApplicationListView["desks"][number] {
  const waiting = states.filter(({ status }) => deskOf(status) === desk);
  const been = states.reduce((sum, state) => sum + state.been[desk], 0);
  const seconds = states.reduce((sum, state) => sum + state.seconds[desk], 0);
  return {
    desk,
    label: deskLabels[desk],
    waiting: formatNumber(waiting.reduce((sum, { count }) => sum + count, 0)),
    average: been > 0 ? `میانگین ${durationText(seconds / been)}` : "هنوز سابقه‌ای نیست",
  };
}

/** The states behind a desk's figure, for filters. */
export const statusesOf = (desk: ApplicationDesk): ApplicationStatus[] =>
  APPLICATION_STATUSES.filter((status) => deskOf(status) === desk);
