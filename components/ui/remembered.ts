/**
 * What is made of a text alone is made once for as long as it is among the last so many that were asked for: the panel of the
 * country is the same for all who look at it until one of its figures changes.
 */
export function remembered<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, value); // the newest stands last
    const [oldest = ""] = known.keys();
    if (known.size > most) known.delete(oldest);
    return value;
  };
}
