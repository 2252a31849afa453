import type { EntrepreneurView } from "@/lib/domain/entrepreneur/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { type Markup, markup } from "../ui/markup";
import { sectionText } from "../ui/section-text";
import { tagText } from "../ui/tag";

const fact = (term: string, value: string | Markup): Markup =>
  markup`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const factsText = (view: EntrepreneurView): Markup =>
  markup`<dl class="facts">${[
    fact(
      "کد ملی و همراه",
      markup`<bdi dir="ltr">${view.nationalId}</bdi>، <bdi dir="ltr">${view.mobile}</bdi>${
        view.personId === null
          ? null
          : markup` <a class="link" href="${casePaths.beneficiary(view.personId)}">پرونده فرد</a>`
      }`,
    ),
    fact("مددکار", view.caseworker ?? "هنوز تعیین نشده است"),
    fact("سطح", `${view.standing}، از ${view.since}`),
    fact("آغاز کسب‌وکار", view.started),
    fact("ثبت کارآفرین", view.enrolled),
    fact("اداره", `${view.office}، استان ${view.province}`),
    ...(view.may.record
      ? [
          fact(
            "حساب کارآفرین",
            markup`<a class="link" href="${casePaths.ownAccount(view.code)}">گشودن و بستن حساب</a>`,
          ),
        ]
      : []),
  ]}</dl>`;

const share = (label: string, done: number, all: number): Markup =>
  markup`<div><dt>${label}</dt><dd>${formatNumber(done)} از ${formatNumber(all)}<progress class="fill" value="${done}" max="${all}" aria-label="${label}"></progress></dd></div>`;

const roadMapText = ({ title, done, all, duties }: EntrepreneurView["roadMap"]): Markup =>
  markup`<dl class="facts stacked">${[
    share(title, done, all),
    ...(duties ? [share(`وظایف مددکار در ${duties.month}`, duties.done, duties.all)] : []),
  ]}</dl>`;

const loansText = (loans: EntrepreneurView["loans"]): Markup =>
  loans.length === 0
    ? markup`<p class="py-2 text-quiet">وامی داده نشده است.</p>`
    : markup`<dl class="facts stacked">${loans.map(
        ({ label, state, remaining, next }) =>
          markup`<div><dt>${label} ${tagText(state.tone, state.label)}</dt><dd>${
            next === null ? "تسویه شده است" : `مانده ${remaining}، قسط بعدی ${next}`
          }</dd></div>`,
      )}</dl>`;

const givenText = (given: EntrepreneurView["given"]): Markup =>
  given.length === 0
    ? markup`<p class="py-2 text-quiet">هنوز خدمتی ثبت نشده است.</p>`
    : markup`<dl class="facts stacked">${given.map(
        ({ label, on, amount }) =>
          markup`<div><dt>${label}</dt><dd>${on}${amount === null ? null : `، ${amount}`}</dd></div>`,
      )}</dl>`;

export const whoText = (view: EntrepreneurView): Markup =>
  sectionText(
    {
      id: "who",
      title: "مشخصات",
      link: view.may.manage
        ? { href: casePaths.manageEntrepreneur(view.code), label: "مددکار و پایان کار" }
        : null,
    },
    markup`<div class="sheet narrow">${factsText(view)}</div>`,
  );

/** Road map, loans and services, side by side, each with the way to its own page. */
export const inShortTexts = ({ code, roadMap, loans, given }: EntrepreneurView): Markup[] => [
  sectionText(
    { id: "road-map", title: "نقشه راه", link: { href: casePaths.roadMap(code), label: "همهٔ موارد" } },
    markup`<div class="sheet">${roadMapText(roadMap)}</div>`,
  ),
  sectionText(
    { id: "loans", title: "وام‌ها", link: { href: casePaths.loans(code), label: "اقساط و پرداخت‌ها" } },
    markup`<div class="sheet">${loansText(loans)}</div>`,
  ),
  sectionText(
    {
      id: "services",
      title: "خدمات دریافت‌شده",
      link: { href: casePaths.entitlements(code), label: "همهٔ خدمات" },
    },
    markup`<div class="sheet">${givenText(given)}</div>`,
  ),
];
