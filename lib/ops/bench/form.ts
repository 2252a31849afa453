/** A form of a page as a browser without JavaScript sees it: where it goes, and its fields as they stand. */
export type Form = { action: string; fields: [name: string, value: string][] };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const decodeText = (html: string): string =>
  html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ""] ?? whole;
    },
  );

/** The attributes of a tag; one without a value is "". */
export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, bare] of tag.matchAll(
    /\s([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g,
  )) {
    if (name) attributes[name.toLowerCase()] = decodeText(double ?? single ?? bare ?? "");
  }
  return attributes;
}

/** The first form of the page that has a field of this name. */
export function findForm(html: string, page: string, fieldName: string): Form {
  for (const [, opening = "", inner = ""] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)) {
    const fields = fieldsOf(inner);
    if (fields.names.has(fieldName))
      return { action: attributesOf(opening)["action"] || page, fields: fields.values };
  }
  throw new Error(`${page} shows no form with the field ${fieldName}.`);
}

function fieldsOf(inner: string) {
  const names = new Set<string>();
  const values: [string, string][] = [];
  const add = (name: string | undefined, value: string) => {
    if (!name) return;
    names.add(name);
    values.push([name, value]);
  };
  for (const [tag] of inner.matchAll(/<input\b[^>]*>/g)) {
    const { name, value, type, ...rest } = attributesOf(tag);
    if (name) names.add(name);
    const isOff = (type === "checkbox" || type === "radio") && rest["checked"] === undefined;
    if (!isOff && type !== "file" && type !== "submit") add(name, value ?? (type === "checkbox" ? "on" : ""));
  }
  for (const [, tag = "", text = ""] of inner.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)) {
    add(attributesOf(tag)["name"], decodeText(text));
  }
  for (const [, tag = "", options = ""] of inner.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => attributesOf(option));
    const chosen = all.find((option) => option["selected"] !== undefined) ?? all[0];
    add(attributesOf(tag)["name"], chosen?.["value"] ?? "");
  }
  return { names, values };
}
