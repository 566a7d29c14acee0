// With the flag `u`, `\p{Cs}` matches lone surrogates only.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const forbidden = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** Text without the characters that XML 1.0 forbids even as references: PowerPoint would not open the file. */
export const legal = (text: string): string => text.replace(forbidden, '\uFFFD');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  legal(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
