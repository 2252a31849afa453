import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { type CenterPlan, centerName, titlesOf } from "../centers";
import { richOffices, thinOffices } from "../offices";
import { workday } from "../timeline";
import type { Case } from "./case";
import { licenseOf, newLicense } from "./license-plan";

type Waiting = {
  office: string;
  outcome: ApplicationStatus;
  daysAgo: number;
  again?: true;
  progress?: Case["progress"];
};

/** Applications of centers that do not work yet, and some that never will. */
const waiting: Waiting[] = [
  { office: "mashhad", outcome: "submitted", daysAgo: 3 },
  { office: "mashhad", outcome: "underReview", daysAgo: 6 },
  { office: "mashhad", outcome: "returned", daysAgo: 5 },
  { office: "mashhad", outcome: "draft", daysAgo: 24, progress: "nearly" },
  { office: "neyshabur", outcome: "rejected", daysAgo: 64 },
  { office: "torbat-heydarieh", outcome: "endorsed", daysAgo: 9 },
  { office: "torbat-heydarieh", outcome: "councilApproved", daysAgo: 3 },
  { office: "torbat-heydarieh", outcome: "councilDeclined", daysAgo: 152 },
  { office: "torbat-heydarieh", outcome: "licensed", daysAgo: 18 },
  { office: "birjand", outcome: "underReview", daysAgo: 4 },
  { office: "birjand", outcome: "councilApproved", daysAgo: 6, again: true },
  { office: "birjand", outcome: "draft", daysAgo: 8 },
  { office: "ghaen", outcome: "submitted", daysAgo: 2, again: true },
  { office: "ferdows", outcome: "endorsed", daysAgo: 12 },
  { office: "rasht", outcome: "submitted", daysAgo: 4 },
  { office: "tabriz", outcome: "endorsed", daysAgo: 15 },
  { office: "shiraz", outcome: "underReview", daysAgo: 7, again: true },
  { office: "isfahan", outcome: "returned", daysAgo: 10 },
  { office: "kerman", outcome: "draft", daysAgo: 20, progress: "nearly" },
  { office: "ahvaz", outcome: "councilApproved", daysAgo: 4 },
  { office: "yazd", outcome: "rejected", daysAgo: 93 },
  { office: "semnan", outcome: "councilDeclined", daysAgo: 121 },
  { office: "tehran", outcome: "licensed", daysAgo: 25 },
  { office: "karaj", outcome: "submitted", daysAgo: 1 },
  { office: "zahedan", outcome: "draft", daysAgo: 31 },
  { office: "takestan", outcome: "submitted", daysAgo: 8 },
  { office: "bojnurd", outcome: "endorsed", daysAgo: 5, again: true },
  { office: "hamadan", outcome: "underReview", daysAgo: 2 },
];

export function planCases(centers: readonly CenterPlan[], today: CalendarDate): Case[] {
  const held = centers.map((center): Omit<Case, "index"> => {
    const license = licenseOf(center, today);
    return {
      key: `${center.row.id} application`,
      office: center.office,
      rich: center.rich,
      kind: center.row.kind,
      centerName: center.row.name,
      outcome: "licensed",
      again: license.again,
      progress: "begun",
      endOn: license.issuedOn,
      license: { ...license, centerId: center.row.id, center },
    };
  });
  return [...held, ...waitingCases(today)].map((plan, index) => ({ ...plan, index }));
}

function waitingCases(today: CalendarDate): Omit<Case, "index">[] {
  const named = new Map<string, number>();
  return waiting.map(
    ({ office: id, outcome, daysAgo, again = false, progress = "begun" }): Omit<Case, "index"> => {
      const office = [...richOffices, ...thinOffices].find((one) => one.id === id);
      if (!office) throw new Error(`no office ${id}`);
      const nth = (named.get(id) ?? office.centers) + 1;
      named.set(id, nth);
      const endOn = workday(addDays(today, -daysAgo));
      return {
        key: `${id} application ${nth}`,
        office,
        rich: richOffices.includes(office),
        kind: "regular",
        centerName: centerName(office, titlesOf(office)[nth - 1] ?? ""),
        outcome,
        again,
        progress,
        endOn,
        license:
          outcome === "licensed"
            ? { ...newLicense(endOn), centerId: `${id}-${office.centers + 1}`, center: null }
            : null,
      };
    },
  );
}
