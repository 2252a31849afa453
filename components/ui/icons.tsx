type IconProps = { className?: string };

/**
 * One drawing of the sprite, 20 px, drawn with the colour of the text. Hidden from assistive technology: the word
 * beside an icon carries the meaning. A reference instead of the paths keeps pages with a hundred icons small.
 */
function icon(name: string) {
  const href = `/icons.svg#${name}`;
  return function Icon({ className }: IconProps) {
    return (
      <svg className={className ? `icon ${className}` : "icon"} aria-hidden="true">
        <use href={href} />
      </svg>
    );
  };
}

export const WarningIcon = /* @__PURE__ */ icon("warning");
/** The folded corner sits at the end of the line: left. */
export const FileIcon = /* @__PURE__ */ icon("file");
export const PlusIcon = /* @__PURE__ */ icon("plus");
/** Onward in right-to-left reading: left. */
export const ChevronForwardIcon = /* @__PURE__ */ icon("chevron-forward");
export const SearchIcon = /* @__PURE__ */ icon("search");
export const PrintIcon = /* @__PURE__ */ icon("print");
