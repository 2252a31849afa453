"use client";
import { GENDERS, genderLabels, TARGET_GROUPS, targetGroupLabels } from "@/lib/domain/service-entry/model";
import type { EntryFormValues } from "@/lib/domain/service-entry/view";
import { FieldError } from "../forms/field";
import { useField } from "../forms/form-context";
import { wholeNumber } from "../forms/number-field";

type Gender = (typeof GENDERS)[number];
type Group = (typeof TARGET_GROUPS)[number];

/** How many people of each group the service reached: the groups as rows, women and men as columns. */
export function PeopleFields({ values }: { values: EntryFormValues }) {
  return (
    <table className="people">
      <caption>شمار بهره‌مندان به تفکیک گروه هدف</caption>
      <thead>
        <tr>
          <th scope="col">گروه هدف</th>
          {GENDERS.map((gender) => (
            <th key={gender} scope="col">
              {genderLabels[gender]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TARGET_GROUPS.map((group) => (
          <tr key={group}>
            <th scope="row">{targetGroupLabels[group]}</th>
            {GENDERS.map((gender) => (
              <Count key={gender} group={group} gender={gender} values={values} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ group, gender, values }: { group: Group; gender: Gender; values: EntryFormValues }) {
  const name = `people.${group}.${gender}`;
  const field = useField({ name, defaultValue: values[name] });
  return (
    <td>
      <FieldError id={field.id}>{field.error}</FieldError>
      <input
        key={field.key}
        id={field.id}
        name={name}
        aria-label={`شمار ${genderLabels[gender]}، ${targetGroupLabels[group]}`}
        defaultValue={field.value}
        className="control number"
        {...wholeNumber}
        {...field.aria}
      />
    </td>
  );
}
