"use server";

import { licensingPaths } from "@/components/licensing-paths";
import {
  addAgreementInput,
  addContactInput,
  changeAgreementInput,
  changeContactInput,
  seenRowInput,
} from "@/lib/domain/licensing/partner-input";
import { addAgreement, changeAgreement, removeAgreement } from "@/lib/server/partner/agreement-commands";
import { addContact, changeContact, removeContact } from "@/lib/server/partner/contact-commands";
import type { DirectoryEntry } from "@/lib/server/partner/directory";
import { defineAction } from "@/lib/web/action";

const organisationPage =
  (done: string) =>
  (_input: unknown, { provinceId, organisation }: DirectoryEntry) =>
    `${licensingPaths.partner(provinceId, organisation)}&done=${done}`;

export const addContactAction = defineAction({
  input: addContactInput,
  command: addContact,
  next: organisationPage("contact-added"),
});
export const changeContactAction = defineAction({
  input: changeContactInput,
  command: changeContact,
  next: organisationPage("contact-changed"),
});
export const removeContactAction = defineAction({
  input: seenRowInput,
  command: removeContact,
  next: organisationPage("contact-removed"),
});
export const addAgreementAction = defineAction({
  input: addAgreementInput,
  command: addAgreement,
  next: organisationPage("agreement-added"),
});
export const changeAgreementAction = defineAction({
  input: changeAgreementInput,
  command: changeAgreement,
  next: organisationPage("agreement-changed"),
});
export const removeAgreementAction = defineAction({
  input: seenRowInput,
  command: removeAgreement,
  next: organisationPage("agreement-removed"),
});
