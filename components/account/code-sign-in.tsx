import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { Code } from "../ui/code";
import { Section } from "../ui/section";

/** How somebody without a password signs in, and who changes the number. */
export function CodeSignIn({ mobile }: { mobile: string }) {
  return (
    <Section id="code-title" title="ورود شما">
      <p className="max-w-prose">
        شما با شمارهٔ همراه <Code>{toPersianDigits(mobile)}</Code> و کدی که هر بار پیامک می‌شود وارد می‌شوید و
        گذرواژه‌ای ندارید. اگر شماره‌تان عوض شد یا گوشی‌تان گم شد، به مددکار خود خبر دهید.
      </p>
    </Section>
  );
}
