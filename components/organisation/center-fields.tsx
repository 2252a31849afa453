import { TextField } from "../forms/text-field";

type CenterFieldsProps = { name?: string; address?: string; phone?: string };

export function CenterFields({ name, address, phone }: CenterFieldsProps) {
  return (
    <>
      <TextField name="name" label="نام مرکز" required defaultValue={name} />
      <TextField name="address" label="نشانی" defaultValue={address} />
      <TextField
        name="phone"
        label="تلفن"
        hint="با کد شهر، مانند ۰۵۱۳۸۴۴۰۰۰۰."
        defaultValue={phone}
        width="medium"
        ltr
        inputMode="tel"
      />
    </>
  );
}
