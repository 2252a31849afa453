/** The data of a view as one text. */
export type Packed<View> = string & { readonly __packed: View };

/**
 * For the large views. Between server and browser components React walks through every value of the properties, twice;
 * a text it takes as it is. Only plain JSON: strings, numbers, booleans, null, lists and records.
 */
export const pack = <View>(view: View): Packed<View> => JSON.stringify(view) as Packed<View>;

export const unpack = <View>(packed: Packed<View>): View => JSON.parse(packed) as View;
