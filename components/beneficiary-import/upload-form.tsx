"use client";
import { type SubmitEvent, useState } from "react";
import { casePaths } from "../case-paths";
import { Hidden } from "../forms/hidden";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { type Option, optionsText } from "../ui/options";

export type UploadFormProps = {
  /** The import's id to be. */
  formKey: string;
  offices: readonly Option[];
  /** The preview that the corrected file takes the place of. */
  replaces?: string;
  /** Why the last file was not taken. */
  refused?: string | null;
  limit: { bytes: number; megabytes: number; tooLarge: string };
  button: string;
};

/** A plain form with a door of its own: the file goes to disk as it comes, and its import has a page to come back to. */
export function UploadForm({ formKey, offices, replaces, refused, limit, button }: UploadFormProps) {
  const [tooLarge, setTooLarge] = useState(false);
  const [sending, setSending] = useState(false);
  const problem = tooLarge ? limit.tooLarge : refused;
  const check = (event: SubmitEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    const large = file instanceof File && file.size > limit.bytes;
    setTooLarge(large);
    if (large || sending) event.preventDefault();
    else setSending(true);
  };
  return (
    <form
      action={casePaths.upload}
      method="post"
      encType="multipart/form-data"
      onSubmit={check}
      className="grid max-w-xl gap-4"
    >
      {problem ? (
        <Notice tone="danger" role="alert" title={problem}>
          چیزی ثبت نشده است.
        </Notice>
      ) : null}
      <Hidden values={{ key: formKey, ...(replaces ? { replaces } : {}) }} />
      {offices.length === 1 ? (
        <Hidden values={{ officeId: offices[0]?.value ?? "" }} />
      ) : (
        <div>
          <label htmlFor="import-office" className="mb-0.5 block font-semibold">
            اداره
          </label>
          <select
            id="import-office"
            name="officeId"
            required
            className="control select"
            dangerouslySetInnerHTML={optionsText(offices, undefined)}
          />
        </div>
      )}
      <div>
        <label htmlFor="import-file" className="mb-0.5 block font-semibold">
          پروندهٔ اکسل
        </label>
        <p id="import-hint" className="mb-1.5 text-sm text-quiet">
          از نوع xlsx، بدون ماکرو، حداکثر ۲۰ مگابایت و ۵۰٬۰۰۰ ردیف
        </p>
        <input
          id="import-file"
          name="file"
          type="file"
          required
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="import-hint"
          className="control"
        />
      </div>
      <div>
        <Button type="submit" variant="primary" aria-disabled={sending}>
          {sending ? "در حال فرستادن…" : button}
        </Button>
      </div>
    </form>
  );
}
