"use client";
import { useState } from "react";
import { evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import type { Desk } from "@/lib/domain/recording-queue/desk";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { OwnSaleForm } from "../entrepreneur/own-sale-form";
import { RecordForm } from "../entrepreneur/record-form";
import { RecordKinds } from "../entrepreneur/record-kinds";
import { Card } from "../ui/card";
import { Section } from "../ui/section";
import type { KeptDesk } from "./desk-store";
import { newFormKey } from "./form-key";

type OfflineFormProps = { desk: KeptDesk; person: Desk["people"][number]; asked: string | null };

/** The short form of one person, of the kind that the address asks for; else the choice of kinds. */
export function OfflineForm({ desk, person, asked }: OfflineFormProps) {
  const [formKey] = useState(newFormKey);
  const { kinds, userId } = desk;
  const own = kinds.length === 1;
  const kind = own ? "salesInvoice" : kinds.find((one) => one === asked);
  if (!kind) return <RecordKinds code={person.code} kinds={kinds} />;
  // Products and partners are not kept here: a product can be left open, a partner named anew.
  const choices = { today: formatJalaliDateShort(todayInTehran(new Date())), products: [], outlets: [] };
  const common = { name: person.name, formKey, userId };
  return (
    <Section id="form" title={`ثبت ${evidenceKindLabels[kind]}`}>
      <div className="max-w-xl">
        <Card>
          {own ? (
            <OwnSaleForm view={{ ...choices, code: person.code }} {...common} />
          ) : (
            <RecordForm code={person.code} kind={kind} choices={choices} mayView {...common} />
          )}
        </Card>
      </div>
    </Section>
  );
}
