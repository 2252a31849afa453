import type { ContactView } from "@/lib/domain/licensing/partner-view";
import { Card } from "../ui/card";
import { ContactForm } from "./contact-form";
import type { PartnerActions } from "./partner-actions";
import { RemoveForm } from "./remove-form";

type ContactItemProps = { contact: ContactView; actions: PartnerActions | null };

export function ContactItem({ contact, actions }: ContactItemProps) {
  const { id, version, name, post, phone, callable, note } = contact;
  return (
    <li>
      <Card className="h-full p-4 sm:p-5">
        <h3 className="font-semibold">{name}</h3>
        {post ? <p className="text-quiet">{post}</p> : null}
        {phone ? (
          <p>
            <a href={`tel:${callable}`} className="link inline-flex min-h-11 items-center">
              <bdi dir="ltr">{phone}</bdi>
            </a>
          </p>
        ) : null}
        {note ? <p className="whitespace-pre-line">{note}</p> : null}
        {actions ? (
          <div key={version} className="mt-2 border-t border-line pt-1 print:hidden">
            <ContactForm
              action={actions.changeContact}
              id={`contact-${id}`}
              summary="اصلاح رابط"
              button="ثبت اصلاح"
              hidden={{ id, version }}
              contact={contact}
            />
            <RemoveForm
              action={actions.removeContact}
              id={`remove-contact-${id}`}
              row={{ id, version }}
              what="رابط"
            />
          </div>
        ) : null}
      </Card>
    </li>
  );
}
