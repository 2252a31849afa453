/**
 * A title, a description and what else the row asks for. In braces: trade, product, tool and space of a trade, area,
 * firm, who (an invented person).
 */
export type Template<Kind extends string | undefined = undefined> = readonly [
  title: string,
  text: string,
  kind: Kind,
];
