import { z } from "zod";
import { SERVICE_NUMBERS, type Service } from "../aid/service-number";
import { choiceField, rialField, textField, wholeField } from "../shared/field-input";
import { type DetailField, detailFields, type DetailsOf } from "./details";

/** The schema of one service's details, made from its table of fields; other names are dropped. */
const detailsSchema = <S extends Service>(service: S): z.ZodType<DetailsOf[S]> => {
  const fields: readonly DetailField[] = detailFields[service];
  const shape = z.object(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])));
  // The table's names are checked against DetailsOf by its type, the kinds of values by the tests.
  return z.preprocess((raw) => (typeof raw === "object" ? raw : {}) ?? {}, shape) as unknown as z.ZodType<
    DetailsOf[S]
  >;
};

function fieldSchema(field: DetailField): z.ZodType<string | number, unknown> {
  switch (field.kind) {
    case "choice":
      return choiceField(field.label, field.options);
    case "count":
      return wholeField(field.label, field.min, field.max);
    case "rial":
      return rialField().transform(String);
    case "text":
      return textField({ ...field, name: field.label });
  }
}

export const detailsInput = Object.fromEntries(
  SERVICE_NUMBERS.map((service) => [service, detailsSchema(service)]),
) as unknown as { [S in Service]: z.ZodType<DetailsOf[S]> };
