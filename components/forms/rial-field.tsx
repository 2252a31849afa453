import type { FieldProps } from "./field-props";
import { MoneyField } from "./money-field";

export const RialField = (props: FieldProps) => <MoneyField unit="rial" {...props} />;
