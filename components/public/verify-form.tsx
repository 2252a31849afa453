import { Field } from "../forms/field";
import { licensingPaths } from "../licensing-paths";
import { Button } from "../ui/button";
import { SearchIcon } from "../ui/icons";

const LONGEST = 60;

/** A plain GET form: the answer has an address of its own. */
export function VerifyForm({ typed = "", error }: { typed?: string; error?: string }) {
  return (
    <form action={licensingPaths.verify} role="search" aria-label="استعلام مجوز" className="grid gap-4">
      <Field
        id="number"
        label="شمارهٔ مجوز"
        hint="یازده رقم است و روی مجوز نوشته شده؛ مانند ۲۹-۱۴۰۵-۰۰۱۲-۷"
        error={error}
        required
      >
        <input
          id="number"
          name="number"
          required
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          maxLength={LONGEST}
          defaultValue={typed.slice(0, LONGEST)}
          aria-describedby={error ? "number-hint number-error" : "number-hint"}
          aria-invalid={error ? true : undefined}
          className="control max-w-sm text-end tabular-nums"
        />
      </Field>
      <div>
        <Button type="submit" variant="primary" icon={<SearchIcon />}>
          استعلام
        </Button>
      </div>
    </form>
  );
}
