/**
 * What is made of a text alone is made once for as long as it is among the last so many that were asked for: the panel of the
 * country is the same for all who look at it until one of its figures changes.
 */
export function remembered<Text extends string, Value>(
  most: number,
  make: (text: Text) => Value,
): (text: Text) => Value {
  const known = new Map<Text, Value>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, value); // the newest stands last
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > most) known.delete(oldest);
    return value;
  };
}
