import { Notice } from "./notice";

type DoneNoticeProps = { done: string | string[] | undefined; texts: Readonly<Record<string, string>> };

/** What has just been done, by the code in the address; a code that is not in the table says nothing. */
export function DoneNotice({ done, texts }: DoneNoticeProps) {
  if (typeof done !== "string" || !Object.hasOwn(texts, done)) return null;
  return (
    <div className="mb-6">
      <Notice tone="success" role="status">
        {texts[done]}
      </Notice>
    </div>
  );
}
