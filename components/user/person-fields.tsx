import { TextField } from "../forms/text-field";

/** Name and mobile of a person, as the administrator writes them. */
export function PersonFields({ name, mobile }: { name?: string; mobile?: string }) {
  return (
    <>
      <TextField
        name="name"
        label="نام و نام خانوادگی"
        required
        defaultValue={name}
        width="medium"
        autoComplete="off"
      />
      <TextField
        name="mobile"
        label="شماره همراه"
        hint="یازده رقم که با ۰۹ آغاز می‌شود."
        defaultValue={mobile}
        width="medium"
        ltr
        inputMode="tel"
        autoComplete="off"
      />
    </>
  );
}
