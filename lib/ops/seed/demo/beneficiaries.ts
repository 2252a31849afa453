import type { Disability, Education } from "@/lib/domain/beneficiary/choices";
import { addDays, addJalaliMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { demoAccounts } from "@/lib/domain/account/demo-accounts";
import { maleNames } from "./names";
import { type OfficePlan, richOffices } from "./offices";
import { formerName, type People } from "./people";
import { groupAndGender, nationalId, personName } from "./person";
import { type Random, randomOf } from "./random";
import type { BeneficiaryRow } from "./rows";
import { instant } from "./timeline";
import { commonTrades, trades } from "./trades";

const PER_OFFICE = 40;
/** No operator gives numbers of this beginning out. */
const MOBILE = "0999000";
const DAYS_A_YEAR = 365;

export function planBeneficiaries(firstId: number, people: People, today: CalendarDate): BeneficiaryRow[] {
  return richOffices.flatMap((office, officeIndex) => {
    const random = randomOf(`${office.id} beneficiaries`);
    return Array.from({ length: PER_OFFICE }, (_, index): BeneficiaryRow => {
      const serial = officeIndex * PER_OFFICE + index;
      const { targetGroup, gender } = groupAndGender(random);
      const person = {
        id: firstId + serial,
        national_id: nationalId(1000 + serial * 37),
        name: personName(random, gender),
        gender: String(gender),
        target_group: String(targetGroup),
        office_id: office.id,
        province_id: office.provinceId,
      };
      const details = detailsOf(office, person.target_group, randomOf(`person ${serial}`), today);
      const owned = index === 0 ? ownerIn(office.id) : {};
      return {
        ...person,
        ...details,
        mobile: index > 0 && index % 9 === 0 ? null : `${MOBILE}${1000 + serial}`,
        registered_by_name: people.find(formerName(`${office.id}.office`)).name,
        ...owned,
      };
    });
  });
}

/** The person whose own account the demonstration has. */
function ownerIn(office: string): Pick<BeneficiaryRow, "name" | "gender" | "target_group"> | object {
  const account = demoAccounts.find(({ role, officeId }) => role === "entrepreneur" && officeId === office);
  return account ? { name: account.name, gender: "female", target_group: "livelihoodHousehold" } : {};
}

const schooling: [Education, number][] = [
  ["none", 6],
  ["elementary", 24],
  ["middle", 26],
  ["diploma", 28],
  ["associate", 7],
  ["bachelor", 8],
  ["seminary", 1],
];
const disabilities: [Disability, number][] = [
  ["none", 90],
  ["physical", 5],
  ["visual", 2],
  ["hearing", 2],
  ["mental", 1],
];
const STREETS = ["خیابان شقایق", "خیابان بهاران", "کوچه نسترن", "بلوار سپیدار", "کوچه یاس", "خیابان کوشش"];

function detailsOf(office: OfficePlan, targetGroup: string, random: Random, today: CalendarDate) {
  const registered = addDays(addJalaliMonths(today, -18), -random.int(100, 400));
  const aided = targetGroup === "livelihoodHousehold";
  return {
    father_name: random.pick(maleNames),
    born_on: addDays(today, -random.int(22 * DAYS_A_YEAR, 58 * DAYS_A_YEAR)),
    address: `${office.name}، ${random.pick(office.areas)}، ${random.pick(STREETS)}، پلاک ${toPersianDigits(random.int(1, 180))}`,
    education: random.weigh(schooling),
    skills: random.chance(0.6) ? trades[random.pick(commonTrades)].name : null,
    disability: random.weigh(disabilities),
    household_head: aided ? random.chance(0.8) : random.chance(0.4),
    household_members: random.int(1, 6),
    livelihood_aid: aided,
    center_id: `${office.id}-${random.int(1, office.centers)}`,
    registered_at: instant(registered, random.int(8, 13), random.int(0, 59)).toISOString(),
  };
}
