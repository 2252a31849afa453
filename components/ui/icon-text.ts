import { type Markup, markup } from "./markup";

/** A drawing of the sprite as text; what the components of `icons.tsx` are as elements. */
export const iconText = (name: string): Markup =>
  markup`<svg class="icon" aria-hidden="true"><use href="/icons.svg#${name}"/></svg>`;
