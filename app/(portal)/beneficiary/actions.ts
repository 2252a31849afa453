"use server";
import { casePaths } from "@/components/case-paths";
import {
  changeInput,
  consentInput,
  personInput,
  registerInput,
  seenPersonInput,
  withdrawConsentInput,
} from "@/lib/domain/beneficiary/input";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { changePerson } from "@/lib/server/beneficiary/change";
import { recordConsent, withdrawConsent } from "@/lib/server/beneficiary/consent";
import { erasePerson } from "@/lib/server/beneficiary/erase";
import { registerPerson } from "@/lib/server/beneficiary/register";
import { revealPerson } from "@/lib/server/beneficiary/reveal";
import { defineAction, defineAnsweringAction } from "@/lib/web/action";

const back = (done: string) => (_input: unknown, id: number) => `${casePaths.beneficiary(id)}?done=${done}`;

export const registerPersonAction = defineAction({
  input: (raw, ctx) => registerInput(raw, todayInTehran(ctx.now)),
  command: registerPerson,
  next: back("registered"),
});
export const changePersonAction = defineAction({
  input: (raw) => changeInput(raw),
  command: changePerson,
  next: back("changed"),
});
export const recordConsentAction = defineAction({
  input: consentInput,
  command: recordConsent,
  next: back("consented"),
});
export const withdrawConsentAction = defineAction({
  input: withdrawConsentInput,
  command: withdrawConsent,
  next: back("withdrawn"),
});
export const erasePersonAction = defineAction({
  input: seenPersonInput,
  command: erasePerson,
  next: back("erased"),
});
export const revealPersonAction = defineAnsweringAction({ input: personInput, command: revealPerson });
