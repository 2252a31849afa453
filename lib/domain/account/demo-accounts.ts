import { type Role, roleLabels } from "../organisation/role";

/** The password of every account below that has one; in demo mode only. */
export const DEMO_PASSWORD = "Nikookari-1405";

type DemoAccount = {
  username: string;
  role: Role;
  roleLabel: string;
  place: string;
  name: string;
  provinceId: string | null;
  officeId: string | null;
  centerId: string | null;
};

type PlaceIds = Pick<DemoAccount, "provinceId" | "officeId" | "centerId">;

const account = (username: string, role: Role, name: string, place: string, ids: PlaceIds): DemoAccount => ({
  username,
  role,
  roleLabel: roleLabels[role],
  place,
  name,
  ...ids,
});

const country = (username: string, role: Role, name: string) =>
  account(username, role, name, "کشور", { provinceId: null, officeId: null, centerId: null });

const inProvince = (slug: string, provinceId: string, place: string, names: [string, string, string]) => {
  const ids = { provinceId, officeId: null, centerId: null };
  return [
    account(`${slug}.employment`, "provinceEmployment", names[0], place, ids),
    account(`${slug}.participation`, "provinceParticipation", names[1], place, ids),
    account(`${slug}.manager`, "provinceManager", names[2], place, ids),
  ];
};

const inOffice = (
  officeId: string,
  provinceId: string,
  county: string,
  names: [string, string, string, string, string],
) => {
  const office = { provinceId, officeId, centerId: null };
  const center = { ...office, centerId: `${officeId}-1` };
  return [
    account(`${officeId}.office`, "officeEmployment", names[0], county, office),
    account(`${officeId}.chair`, "centerChair", names[1], `${county}، مرکز ${center.centerId}`, center),
    account(
      `${officeId}.executive`,
      "centerExecutive",
      names[2],
      `${county}، مرکز ${center.centerId}`,
      center,
    ),
    account(`${officeId}.member`, "centerMember", names[3], `${county}، مرکز ${center.centerId}`, center),
    account(`${officeId}.caseworker`, "caseworker", names[4], county, office),
  ];
};

/** An account of an office where not every role can sign in. */
const ofOffice = (
  officeId: string,
  provinceId: string,
  county: string,
  [post, role]: readonly [string, Role],
  name: string,
) => account(`${officeId}.${post}`, role, name, county, { provinceId, officeId, centerId: null });

const officer = ["office", "officeEmployment"] as const;
const caseworker = ["caseworker", "caseworker"] as const;
const entrepreneur = ["entrepreneur", "entrepreneur"] as const;

/** One account for every role; the names are invented. */
export const demoAccounts: DemoAccount[] = [
  country("hq.employment", "hqEmployment", "فریدون رهنورد مقدم"),
  country("hq.participation", "hqParticipation", "مهناز سپیدار"),
  country("auditor", "auditor", "کاظم روزبهی فرد"),
  country("administrator", "administrator", "الهام طلوعی راد"),
  ...inProvince("khorasan-razavi", "IR-09", "خراسان رضوی", [
    "حمید درخشنده",
    "پروین لاله‌زاری",
    "ناصر کوهسار اصل",
  ]),
  ...inOffice("mashhad", "IR-09", "مشهد", [
    "سعید باغبان‌زاده",
    "غلامرضا نیک‌اندیش",
    "مریم یاورمند",
    "یوسف خوشه‌چین",
    "نرگس بردبار",
  ]),
  ofOffice("mashhad", "IR-09", "مشهد", entrepreneur, "زهرا گلستان‌پور"),
  ofOffice("neyshabur", "IR-09", "نیشابور", officer, "محسن چشمه‌ساری"),
  ofOffice("neyshabur", "IR-09", "نیشابور", caseworker, "لیلا آبشاری راد"),
  ofOffice("sabzevar", "IR-09", "سبزوار", officer, "اعظم عطارپور مقدم"),
  ...inProvince("khorasan-jonubi", "IR-29", "خراسان جنوبی", [
    "مجتبی سروقامت",
    "طاهره پگاهی",
    "عباس مهرآیین نژاد",
  ]),
  ...inOffice("birjand", "IR-29", "بیرجند", [
    "احمد دشت‌پیما",
    "حسن زرین‌کشت",
    "صدیقه همت‌یار",
    "امیر جویباری",
    "سمیه فروزنده",
  ]),
];

/** Who signs in with the password; entrepreneurs have none. */
export const passwordAccounts = demoAccounts.filter(({ role }) => role !== "entrepreneur");

/** The number of the entrepreneur's own account: no operator gives numbers of this beginning out. */
export const DEMO_MOBILE = "09990001000";

/** Who signs in with a number and a code. */
export const codeAccounts = demoAccounts
  .filter(({ role }) => role === "entrepreneur")
  .map(({ username, name, place }) => ({ username, name, place, mobile: DEMO_MOBILE }));
