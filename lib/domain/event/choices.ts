type Choice = { value: string; label: string; group: string };

/** What can be chosen among events, from its short text: all of a concept, or one kind. Apart from the words, of which there are many. */
export const eventChoicesOf = (text: string): Choice[] =>
  text.split("\n").flatMap((line) => {
    const [concept = "", group = "", ...kinds] = line.split("|");
    const choices = [{ value: concept, label: `همه: ${group}`, group }];
    for (let at = 0; at + 1 < kinds.length; at += 2)
      choices.push({ value: `${concept}.${kinds[at]}`, label: kinds[at + 1] ?? "", group });
    return choices;
  });
