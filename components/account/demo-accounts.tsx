import { Code } from "../ui/code";

const PASSWORD = "Nikookari-1405";

const accounts: { place: string; people: [username: string, role: string][] }[] = [
  {
    place: "مرکز نیکوکاری مشهد",
    people: [
      ["mashhad.executive", "مسئول امور اجرایی"],
      ["mashhad.chair", "رئیس هیئت عامل"],
      ["mashhad.member", "عضو هیئت عامل"],
    ],
  },
  {
    place: "ادارهٔ مشهد",
    people: [
      ["mashhad.office", "کارشناس اشتغال"],
      ["mashhad.caseworker", "مددکار"],
    ],
  },
  {
    place: "استان خراسان رضوی",
    people: [
      ["khorasan-razavi.employment", "حوزهٔ اشتغال"],
      ["khorasan-razavi.participation", "حوزهٔ مشارکت‌ها"],
      ["khorasan-razavi.manager", "مدیر کل"],
    ],
  },
  {
    place: "ستاد",
    people: [
      ["hq.employment", "معاونت اشتغال"],
      ["hq.participation", "معاونت مشارکت‌ها"],
      ["auditor", "نظارت و رسیدگی"],
      ["administrator", "راهبر سامانه"],
    ],
  },
];

/** The people of the demonstration, in the order in which a month passes through their hands. */
export function DemoAccounts() {
  return (
    <details open className="rounded-xl border border-line bg-raised px-5 py-4">
      <summary className="font-semibold">حساب‌های نمایشی</summary>
      <p className="mt-1 text-sm text-quiet">
        داده‌های این سامانه ساختگی است. با هر یک از این نام‌ها و گذرواژهٔ <Code>{PASSWORD}</Code> وارد شوید.
      </p>
      <dl className="mt-3 space-y-3 text-sm">
        {accounts.map(({ place, people }) => (
          <div key={place}>
            <dt className="font-semibold">{place}</dt>
            {people.map(([username, role]) => (
              <dd key={username} className="flex flex-wrap justify-between gap-x-3">
                {role}
                <Code>{username}</Code>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-quiet">
        استان خراسان جنوبی و شهرستان بیرجند نیز همین حساب‌ها را با <Code>khorasan-jonubi.*</Code> و{" "}
        <Code>birjand.*</Code> دارند.
      </p>
    </details>
  );
}
