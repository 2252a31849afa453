/** An invented national id: nine digits and their check digit. */
export function buildNationalId(nineDigits: string): string {
  const sum = [...nineDigits].reduce((all, digit, index) => all + Number(digit) * (10 - index), 0);
  const rest = sum % 11;
  return `${nineDigits}${rest < 2 ? rest : 11 - rest}`;
}
