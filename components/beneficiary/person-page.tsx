import type { Fact, PersonView } from "@/lib/domain/beneficiary/person-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import type { FormAction } from "../forms/form-state";
import { ButtonLink } from "../ui/button";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { ConsentSection } from "./consent-section";
import { ContactReveal, type RevealAction } from "./contact-reveal";
import { Businesses, Services } from "./person-links";

type Actions = { reveal: RevealAction; consent: FormAction; withdraw: FormAction };
type Props = { view: PersonView; actions: Actions; today: string };

/** What is registered of a person; what identifies stands there in part, and in full only on request. */
export function PersonPage({ view, actions, today }: Props) {
  const { id, name, erased, may } = view;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={`ادارهٔ ${view.office}، استان ${view.province}`}
        breadcrumbs={[{ href: casePaths.beneficiaries, label: "مددجویان" }]}
        tags={view.running ? <Tag tone="success">کارآفرین</Tag> : null}
        action={
          may.change ? (
            <ButtonLink href={casePaths.editBeneficiary(id)} variant="secondary">
              اصلاح مشخصات
            </ButtonLink>
          ) : undefined
        }
      />
      {erased ? (
        <div className="mb-8">
          <Notice title="اطلاعات این فرد حذف شده است.">
            نام، کد ملی، تماس و نوشته‌ها دیگر نگه داشته نمی‌شود. آنچه در آمار شمرده می‌شود مانده است.
          </Notice>
        </div>
      ) : null}
      <Section id="identity" title="مشخصات">
        <Facts facts={[{ term: "گروه هدف", text: view.group }, ...(erased ? [] : view.identity)]} />
        {may.reveal ? <ContactReveal id={id} action={actions.reveal} /> : null}
      </Section>
      <Section id="household" title="خانوار">
        <Facts facts={view.household} />
      </Section>
      <Section id="work" title="توانایی و همراهی">
        <Facts facts={view.work} />
      </Section>
      <ConsentSection view={view} record={actions.consent} withdraw={actions.withdraw} today={today} />
      <Section
        id="businesses"
        title="کارآفرینی"
        action={
          may.enrol ? <ButtonLink href={casePaths.enrol(id)}>ثبت به‌عنوان کارآفرین</ButtonLink> : undefined
        }
      >
        <Businesses view={view} />
      </Section>
      <Section
        id="services"
        title="خدمت‌های مراکز"
        description={
          view.services.count > 0 ? `${formatNumber(view.services.count)} خدمت؛ تازه‌ترین‌ها:` : undefined
        }
      >
        <Services services={view.services} />
      </Section>
      <Section id="history" title="تاریخچه" description={`ثبت نخست: ${view.registered}`}>
        {view.history.length > 0 ? (
          <Timeline items={view.history} />
        ) : (
          <p className="text-quiet">پس از ثبت چیزی تغییر نکرده است.</p>
        )}
      </Section>
      {may.erase ? (
        <p className="mt-10">
          <ButtonLink href={casePaths.eraseBeneficiary(id)} variant="danger">
            حذف اطلاعات فردی
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

const Facts = ({ facts }: { facts: Fact[] }) => (
  <DescriptionList
    items={facts.map(({ term, text, ltr }) => ({
      term,
      description: text === null ? "—" : ltr ? <bdi dir="ltr">{text}</bdi> : text,
    }))}
  />
);
