"use server";
import { licensingPaths } from "@/components/licensing-paths";
import {
  correctOpeningItemInput,
  licenseStepInput,
  openAccountInput,
  recordOpeningItemInput,
  renewLicenseInput,
  resumeLicenseInput,
  revokeLicenseInput,
  suspendLicenseInput,
} from "@/lib/domain/licensing/license-input";
import type { LicenseSaid } from "@/lib/domain/licensing/license-said";
import {
  expireLicense,
  renewLicense,
  resumeLicense,
  revokeLicense,
  suspendLicense,
} from "@/lib/server/license/commands";
import { correctOpeningItem } from "@/lib/server/license/correct-item";
import { openAccount } from "@/lib/server/license/open-account";
import { openCenter, recordOpeningItem } from "@/lib/server/license/opening";
import { defineAction, defineAnsweringAction } from "@/lib/web/action";

const back = (done: LicenseSaid) => (input: { number: string }) =>
  `${licensingPaths.application(input.number)}?done=${done}`;

export const recordItemAction = defineAction({
  input: recordOpeningItemInput,
  command: recordOpeningItem,
  next: back("item-done"),
});
export const correctItemAction = defineAction({
  input: correctOpeningItemInput,
  command: correctOpeningItem,
  next: back("item-corrected"),
});
export const openAccountAction = defineAnsweringAction({ input: openAccountInput, command: openAccount });
export const openCenterAction = defineAction({
  input: licenseStepInput,
  command: openCenter,
  next: back("opened"),
});
export const suspendLicenseAction = defineAction({
  input: suspendLicenseInput,
  command: suspendLicense,
  next: back("suspended"),
});
export const resumeLicenseAction = defineAction({
  input: resumeLicenseInput,
  command: resumeLicense,
  next: back("resumed"),
});
export const revokeLicenseAction = defineAction({
  input: revokeLicenseInput,
  command: revokeLicense,
  next: back("revoked"),
});
export const expireLicenseAction = defineAction({
  input: licenseStepInput,
  command: expireLicense,
  next: back("expired"),
});
export const renewLicenseAction = defineAction({
  input: renewLicenseInput,
  command: renewLicense,
  next: back("renewed"),
});
