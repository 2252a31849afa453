import type { EventAddress, EventLine } from "@/lib/domain/event/view";
import { casePaths } from "../case-paths";
import { licensingPaths } from "../licensing-paths";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";

type Subject = Pick<EventLine, "subject" | "subjectId"> & { address: EventAddress };

/** The page of the record that an event is about, where it has one that auditors read. */
export function subjectHref({ subject, subjectId: id, address }: Subject): string | null {
  const { provinceId, officeId, centerId, month, application } = address;
  const [first = "", second = "", third] = id.split("/");
  switch (subject) {
    case "month":
      return second ? paths.month(first, second) : null;
    case "entry":
      return centerId && month ? paths.entry(centerId, month, id) : null;
    case "center":
      return paths.center(id);
    case "application":
    case "license":
      return application && licensingPaths.application(application);
    case "notice":
      return centerId && licensingPaths.centerNotices(centerId);
    case "office":
      return licensingPaths.office(id);
    case "foundingRequest":
      return officeId && licensingPaths.foundingRequest(officeId, id);
    case "partnerContact":
    case "partnerAgreement":
      return provinceId && licensingPaths.partnersOf(provinceId);
    case "beneficiary":
      return /^\d+$/.test(id) ? casePaths.beneficiary(Number(id)) : null;
    case "entrepreneur":
      return casePaths.entrepreneur(id);
    case "outlet":
      return casePaths.outlets;
    case "policyDraft":
      return /^\d+$/.test(id) ? moneyPaths.policyDraft(Number(id)) : null;
    case "plan":
      return /^\d{4}$/.test(second) ? moneyPaths.plan(Number(second), first) : null;
    case "budget":
      return /^\d{4}$/.test(second) ? moneyPaths.plans(Number(second)) : null;
    case "payment":
      return moneyPaths.batch(id);
    case "account":
      return moneyPaths.accounts;
    case "report":
      return second ? reportHref(first, second, third) : null;
    default:
      return null;
  }
}

const reportHref = (province: string, month: string, revision: string | undefined) =>
  moneyPaths.report(month, province, Number(revision) || undefined);
