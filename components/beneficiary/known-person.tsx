"use client";
import { useContext } from "react";
import { casePaths } from "../case-paths";
import { FormContext } from "../forms/form-context";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

/** Leads to the first registration, where it lies in the scope of whoever tries a second. */
export function KnownPerson() {
  const { person } = useContext(FormContext).params ?? {};
  return typeof person === "number" ? (
    <Notice
      title="این فرد پیش از این ثبت شده است."
      action={
        <ButtonLink variant="secondary" href={casePaths.beneficiary(person)}>
          دیدن پروندهٔ او
        </ButtonLink>
      }
    />
  ) : null;
}
