import { Code } from "../ui/code";

type DemoAccount = { username: string; roleLabel: string; place: string };

/** The people of the demonstration by place, so that a newcomer can pick one. */
export function DemoAccounts({ accounts, password }: { accounts: DemoAccount[]; password: string }) {
  const places = [...new Set(accounts.map((account) => account.place))];
  return (
    <section aria-labelledby="demo" className="rounded-xl border border-line bg-raised px-5 py-4">
      <h2 id="demo" className="font-semibold">
        حساب‌های نمایشی
      </h2>
      <p className="mt-1 text-sm text-quiet">
        داده‌های این سامانه ساختگی است. گذرواژهٔ همهٔ این حساب‌ها <Code>{password}</Code> است.
      </p>
      <dl className="mt-2 divide-y divide-line text-sm">
        {places.map((place) => (
          <div key={place} className="py-2">
            <dt className="font-semibold">{place}</dt>
            {accounts
              .filter((account) => account.place === place)
              .map(({ username, roleLabel }) => (
                <dd key={username} className="flex flex-wrap justify-between gap-x-3">
                  {roleLabel}
                  <Code>{username}</Code>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
