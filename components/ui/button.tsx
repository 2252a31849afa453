import type { ButtonHTMLAttributes, ReactNode } from "react";
import { AppLink } from "./link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export const buttonClass = (variant: ButtonVariant = "primary", extra = "") =>
  `button button-${variant} ${extra}`.trimEnd();

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
    <button type={type} className={buttonClass(variant, className)} {...rest}>
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
