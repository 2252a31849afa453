import type { FileView } from "@/lib/domain/licensing/part-view";
import { licensingPaths } from "../licensing-paths";
import { Button } from "../ui/button";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Notice } from "../ui/notice";

type DocumentListProps = {
  number: string;
  /** what the documents belong to: a part of the form, the council's decision, an item of the opening */
  subject: string;
  files: readonly FileView[];
  mayAdd: boolean;
  /** why the last file of this subject was not taken */
  refused?: string | null;
  label?: string;
};

export const fileLinks = (files: readonly FileView[]): Markup =>
  markup`<ul class="files">${files.map(
    ({ id, name, size }) =>
      markup`<li><a href="${licensingPaths.licensingFile(id)}" class="link" download><bdi>${name}</bdi></a> <small>${size}</small></li>`,
  )}</ul>`;

/** Documents and the plain form that adds one: the words around it are safe before a slow line is put to the test. */
export function DocumentList({ number, subject, files, mayAdd, refused, label }: DocumentListProps) {
  const id = `file-${subject}`;
  return (
    <div id={`documents-${subject}`}>
      {refused ? (
        <div className="mb-3">
          <Notice tone="danger" role="alert" title={refused}>
            آنچه پیش از این ذخیره کرده‌اید محفوظ است؛ تنها این پرونده پیوست نشد.
          </Notice>
        </div>
      ) : null}
      {files.length > 0 && !mayAdd ? <div dangerouslySetInnerHTML={asInnerHtml([fileLinks(files)])} /> : null}
      {files.length > 0 && mayAdd ? (
        <ul className="files mb-3">
          {files.map((file) => (
            <li key={file.id}>
              <a href={licensingPaths.licensingFile(file.id)} className="link" download>
                <bdi>{file.name}</bdi>
              </a>
              <small>{file.size}</small>
              <form action={licensingPaths.removeLicensingFile(file.id)} method="post">
                <Button type="submit" variant="quiet">
                  برداشتن<span className="sr-only"> {file.name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length === 0 && !mayAdd ? <p className="text-quiet">مدرکی پیوست نشده است.</p> : null}
      {mayAdd ? (
        <form
          action={licensingPaths.addLicensingFile(number, subject)}
          method="post"
          encType="multipart/form-data"
          className="grid max-w-xl gap-2"
        >
          <div>
            <label htmlFor={id} className="mb-0.5 block font-semibold">
              {label ?? "پیوست مدرک"}
            </label>
            <p id={`${id}-hint`} className="mb-1.5 text-sm text-quiet">
              PDF، JPEG یا PNG، هر پرونده حداکثر ۱۰ مگابایت
            </p>
            <input
              id={id}
              name="file"
              type="file"
              required
              accept="application/pdf,image/jpeg,image/png"
              aria-describedby={`${id}-hint`}
              className="control"
            />
          </div>
          <div>
            <Button type="submit">پیوست کردن</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
