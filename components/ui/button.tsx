import type { ButtonHTMLAttributes, ReactNode } from "react";
import { AppLink } from "./link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-1.5 text-center font-medium no-underline transition-colors print:hidden";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong bg-raised text-ink hover:bg-sunken",
  quiet: "text-accent-text hover:bg-accent-soft",
  danger: "bg-danger-fill text-on-danger hover:bg-danger-fill-hover",
};

const waiting =
  "aria-disabled:cursor-progress aria-disabled:opacity-70 disabled:cursor-not-allowed disabled:opacity-60";

export function buttonClass(variant: ButtonVariant = "primary", extra = "") {
  return `${shape} ${variants[variant]} ${extra}`;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant; icon?: ReactNode };

export function Button({
  variant = "secondary",
  icon,
  className,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClass(variant, `${waiting} ${className ?? ""}`)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

type ButtonLinkProps = {
  href: string;
  variant?: ButtonVariant;
  icon?: ReactNode;
  download?: boolean;
  className?: string;
  children: ReactNode;
};

export function ButtonLink({
  href,
  variant = "primary",
  icon,
  download,
  className,
  children,
}: ButtonLinkProps) {
  return (
    <AppLink href={href} download={download} className={buttonClass(variant, className)}>
      {icon}
      {children}
    </AppLink>
  );
}
