/**
 * Text of cells and table columns in a file (ST_Xstring, ECMA-376 part 1, 22.9.2.19): a UTF-16 unit that XML cannot hold is written
 * `_xHHHH_`, and a literal `_xHHHH_` has its first underscore escaped. Excel and LibreOffice read it so.
 */
export const encodeXString = (text: string): string =>
  UNFIT.test(text)
    ? text.replace(LITERAL, '_x005F_').replace(UNWRITABLE, (character) => escape(character))
    : text;

/** For names in attributes (`tableColumn`), where Excel escapes line ends and tabs as well. */
export const encodeXStringAttribute = (text: string): string =>
  encodeXString(text).replace(/[\t\n]/g, (character) => escape(character));

export const decodeXString = (text: string): string =>
  text.includes('_x')
    ? text.replace(ENCODED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

const escape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Most texts are fit as they are, and a look is cheaper than replacing. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNFIT = /_x|[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

const LITERAL = /_(?=x[0-9A-Fa-f]{4}_)/g;

const ENCODED = /_x([0-9A-Fa-f]{4})_/g;

// With the flag `u`, `\p{Cs}` matches lone surrogates only. CR is here because XML parsers turn it into LF.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNWRITABLE = /[\p{Cs}\u0000-\u0008\u000B-\u000D\u000E-\u001F\uFFFE\uFFFF]/gu;
