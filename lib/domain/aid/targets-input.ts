import { z } from "zod";
import { centerIdField, versionField, wholeField } from "../shared/field-input";
import { SERVICE_NUMBERS, type Service } from "./service-number";
import { serviceRow } from "./service-table";

const targetField = (service: Service) =>
  wholeField<null>(`هدف ماهانه «${serviceRow(service).label}»`, 1, 100_000, { value: null });

type TargetFields = Record<`${Service}`, ReturnType<typeof targetField>>;

/** Monthly targets of a center by row (fields targets.1 … targets.10); an empty row has no plan (null). */
export const setTargetsInput = z.object({
  centerId: centerIdField,
  version: versionField,
  targets: z.preprocess(
    (raw) => (typeof raw === "object" ? raw : {}) ?? {},
    z.object(Object.fromEntries(SERVICE_NUMBERS.map((n) => [`${n}`, targetField(n)])) as TargetFields),
  ),
});
