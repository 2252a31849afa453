"use server";

import { settingsPaths } from "@/components/settings-paths";
import {
  addCenterInput,
  addOfficeInput,
  appointInput,
  changeCenterInput,
  endCenterInput,
  renameOfficeInput,
  resignInput,
} from "@/lib/domain/organisation/input";
import { appointBoardMember, resignBoardMember } from "@/lib/server/organisation/board-commands";
import { addCenter, changeCenter, endCenter } from "@/lib/server/organisation/center-commands";
import { addOffice, renameOffice } from "@/lib/server/organisation/office-commands";
import type { CenterPlace, OfficePlace } from "@/lib/server/organisation/place";
import { defineAction } from "@/lib/web/action";

const officePage =
  (done: string) =>
  (_input: unknown, { provinceId, officeId }: OfficePlace) =>
    `${settingsPaths.organisationOffice(provinceId, officeId)}?done=${done}`;
const centerPage =
  (done: string) =>
  (_input: unknown, { provinceId, officeId, centerId }: CenterPlace) =>
    `${settingsPaths.organisationCenter(provinceId, officeId, centerId)}?done=${done}`;

export const addOfficeAction = defineAction({
  input: addOfficeInput,
  command: addOffice,
  next: ({ provinceId }) => `${settingsPaths.organisationProvince(provinceId)}?done=office-added`,
});
export const renameOfficeAction = defineAction({
  input: renameOfficeInput,
  command: renameOffice,
  next: officePage("renamed"),
});
export const addCenterAction = defineAction({
  input: addCenterInput,
  command: addCenter,
  next: centerPage("center-added"),
});
export const changeCenterAction = defineAction({
  input: changeCenterInput,
  command: changeCenter,
  next: centerPage("changed"),
});
export const endCenterAction = defineAction({
  input: endCenterInput,
  command: endCenter,
  next: centerPage("ended"),
});
export const appointAction = defineAction({
  input: appointInput,
  command: appointBoardMember,
  next: centerPage("appointed"),
});
export const resignAction = defineAction({
  input: resignInput,
  command: resignBoardMember,
  next: centerPage("resigned"),
});
