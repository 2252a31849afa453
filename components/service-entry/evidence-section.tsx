"use client";
import { useState, type SubmitEvent } from "react";
import type { EntryPageView } from "@/lib/domain/service-entry/view";
import { paths } from "../paths";
import { Button } from "../ui/button";
import { FileIcon } from "../ui/icons";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

const LIMIT_BYTES = 10 * 1024 * 1024;

export type EvidenceSectionProps = {
  view: EntryPageView;
  /** why the last file was not taken */
  refused: string | null;
  /** what is said of a file that is not even sent */
  tooLarge: string;
};

/** Evidence of an entry. The upload is a plain form of its own: the entry is safe before a slow line is put to the test. */
export function EvidenceSection({ view, refused, tooLarge: largeSaid }: EvidenceSectionProps) {
  const [tooLarge, setTooLarge] = useState(false);
  const [sending, setSending] = useState(false);
  const problem = tooLarge ? largeSaid : refused;
  const check = (event: SubmitEvent<HTMLFormElement>) => {
    const files = new FormData(event.currentTarget).getAll("file");
    const large = files.some((file) => file instanceof File && file.size > LIMIT_BYTES);
    setTooLarge(large);
    if (large || sending) event.preventDefault();
    else setSending(true);
  };
  return (
    <Section id="evidence" title="مدارک">
      {view.evidence.length > 0 ? (
        <ul className="mb-4 divide-y divide-line rounded-xl border border-line bg-raised">
          {view.evidence.map((file) => (
            <li key={file.id} className="flex items-center gap-3 px-4 py-2">
              {file.image ? (
                // eslint-disable-next-line @next/next/no-img-element -- served by the scope check, never by the image optimiser
                <img
                  src={paths.evidence(file.id)}
                  alt=""
                  width={48}
                  height={48}
                  loading="lazy"
                  className="size-12 rounded object-cover"
                />
              ) : (
                <FileIcon />
              )}
              <a
                href={paths.evidence(file.id)}
                className="inline-flex min-h-11 min-w-0 items-center text-accent-text hover:underline"
                download
              >
                <bdi className="truncate">{file.name}</bdi>
              </a>
              <span className="ms-auto text-sm whitespace-nowrap text-quiet">{file.size}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-4 text-quiet">برای این خدمت مدرکی پیوست نشده است.</p>
      )}
      {problem ? (
        <div className="mb-4">
          <Notice tone="danger" role="alert" title={problem}>
            خدمت شما محفوظ است؛ تنها این پرونده پیوست نشد.
          </Notice>
        </div>
      ) : null}
      {view.mayChange ? (
        <form
          action={paths.addEvidence(view.id)}
          method="post"
          encType="multipart/form-data"
          onSubmit={check}
          className="grid max-w-xl gap-3"
        >
          <div>
            <label htmlFor="evidence-file" className="mb-0.5 block font-semibold">
              پیوست مدرک
            </label>
            <p id="evidence-hint" className="mb-1.5 text-sm text-quiet">
              PDF، JPEG یا PNG، هر پرونده حداکثر ۱۰ مگابایت
            </p>
            <input
              id="evidence-file"
              name="file"
              type="file"
              required
              accept="application/pdf,image/jpeg,image/png"
              aria-describedby="evidence-hint"
              className="control"
            />
          </div>
          <div>
            <Button type="submit" aria-disabled={sending}>
              {sending ? "در حال فرستادن…" : "پیوست کردن"}
            </Button>
          </div>
        </form>
      ) : null}
    </Section>
  );
}
