/** Named things as the options of a choice. */
export const named = (items: readonly { id: string | number; name: string }[]) =>
  items.map(({ id, name }) => ({ value: String(id), label: name }));

/** A table of labels as the options of a choice. */
export const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
