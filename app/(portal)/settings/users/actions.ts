"use server";

import {
  addGrantInput,
  changeUserInput,
  createUserInput,
  removeGrantInput,
  resetPasswordInput,
  userVersionInput,
} from "@/lib/domain/user/input";
import { disableUser, enableUser } from "@/lib/server/user/access-commands";
import { changeUser, createUser, resetPassword } from "@/lib/server/user/commands";
import { addGrant, removeGrant } from "@/lib/server/user/grant-commands";
import { defineAction, defineAnsweringAction } from "@/lib/web/action";
import { settingsPaths } from "@/components/settings-paths";

const userPage = (done: string) => (input: { username: string }) =>
  `${settingsPaths.user(input.username)}?done=${done}`;

export const createUserAction = defineAnsweringAction({ input: createUserInput, command: createUser });
export const resetPasswordAction = defineAnsweringAction({
  input: resetPasswordInput,
  command: resetPassword,
});
export const changeUserAction = defineAction({
  input: changeUserInput,
  command: changeUser,
  next: userPage("changed"),
});
export const disableUserAction = defineAction({
  input: userVersionInput,
  command: disableUser,
  next: userPage("disabled"),
});
export const enableUserAction = defineAction({
  input: userVersionInput,
  command: enableUser,
  next: userPage("enabled"),
});
export const addGrantAction = defineAction({
  input: addGrantInput,
  command: addGrant,
  next: userPage("grant-added"),
});
export const removeGrantAction = defineAction({
  input: removeGrantInput,
  command: removeGrant,
  next: userPage("grant-removed"),
});
