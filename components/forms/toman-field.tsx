import type { FieldProps } from "./field-props";
import { MoneyField } from "./money-field";

export const TomanField = (props: FieldProps) => <MoneyField unit="toman" {...props} />;
