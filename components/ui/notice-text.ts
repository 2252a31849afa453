import { type Markup, markup } from "./markup";

export const tones = {
  info: { box: "border-info bg-info-soft [&>svg]:text-info", icon: "info", word: "توجه" },
  success: { box: "border-success bg-success-soft [&>svg]:text-success", icon: "check", word: "انجام شد" },
  warning: { box: "border-warning bg-warning-soft [&>svg]:text-warning", icon: "warning", word: "هشدار" },
  danger: { box: "border-danger bg-danger-soft [&>svg]:text-danger", icon: "warning", word: "خطا" },
};

type NoticeText = {
  tone: keyof typeof tones;
  title?: string;
  role?: "status" | "alert";
  content?: Markup | null;
};

/** What Notice is as elements. */
export function noticeText({ tone, title, role, content = null }: NoticeText): Markup {
  const { box, icon, word } = tones[tone];
  return markup`<div${role ? markup` role="${role}"` : null} class="flex gap-3 rounded-lg border-s-4 px-4 py-3 ${box}"><svg class="icon mt-1 size-5" aria-hidden="true"><use href="/icons.svg#${icon}"/></svg><div class="min-w-0 flex-1"><span class="sr-only">${word}: </span>${
    title ? markup`<p class="font-semibold">${title}</p>` : null
  }${content ? markup`<div>${content}</div>` : null}</div></div>`;
}
