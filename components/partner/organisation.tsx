import type { OrganisationView } from "@/lib/domain/licensing/partner-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { licensingPaths } from "../licensing-paths";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { AgreementForm } from "./agreement-form";
import { AgreementItem } from "./agreement-item";
import { ContactForm } from "./contact-form";
import { ContactItem } from "./contact-item";
import type { PartnerActions } from "./partner-actions";

type OrganisationProps = { view: OrganisationView; actions: PartnerActions };

/** One partner organisation in a province; for its departments with the forms that keep it. */
export function Organisation({ view, actions }: OrganisationProps) {
  const { province, key, contacts, agreements } = view;
  const hidden = { provinceId: province.id, organisation: key };
  const own = view.mayKeep ? actions : null;
  return (
    <>
      <PageHeader
        title={view.name}
        subtitle={`استان ${province.name}، بند هـ، ردیف ${formatNumber(view.number)}`}
        breadcrumbs={[{ href: licensingPaths.partnersOf(province.id), label: "دستگاه‌های همکار" }]}
      />
      <Section id="contacts" title="رابط‌ها">
        {contacts.length > 0 ? (
          <ul className="grid gap-4 lg:grid-cols-2">
            {contacts.map((contact) => (
              <ContactItem key={contact.id} contact={contact} actions={own} />
            ))}
          </ul>
        ) : (
          <p className="text-quiet">برای این دستگاه هنوز رابطی ثبت نشده است.</p>
        )}
        {own ? (
          <ContactForm
            key={contacts.map(({ id }) => id).join()}
            action={own.addContact}
            id="add-contact"
            summary="افزودن رابط"
            button="افزودن رابط"
            hidden={hidden}
          />
        ) : null}
      </Section>
      <Section id="agreements" title="تفاهم‌نامه‌ها">
        {agreements.length > 0 ? (
          <ul className="grid gap-4">
            {agreements.map((agreement) => (
              <AgreementItem key={agreement.id} agreement={agreement} actions={own} />
            ))}
          </ul>
        ) : (
          <p className="text-quiet">با این دستگاه هنوز تفاهم‌نامه‌ای ثبت نشده است.</p>
        )}
        {own ? (
          <AgreementForm
            key={agreements.map(({ id }) => id).join()}
            action={own.addAgreement}
            id="add-agreement"
            summary="افزودن تفاهم‌نامه"
            button="افزودن تفاهم‌نامه"
            hidden={hidden}
          />
        ) : null}
      </Section>
    </>
  );
}
