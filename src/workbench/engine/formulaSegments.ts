/**
 * A formula cut into the parts that matter to names: text between quotes is never a reference, a sheet prefix is a sheet name, a
 * bracket group belongs to a table. Everything else is copied as it is.
 */
export type FormulaSegment =
  | { readonly kind: 'text'; readonly text: string }
  /** A sheet prefix with its exclamation mark; `name` without quotes. */
  | { readonly kind: 'sheet'; readonly text: string; readonly name: string }
  /** `Goals[[#This Row],[Target]]`; `table` is empty in the short forms of the table's own rows, such as `[@Target]`. */
  | { readonly kind: 'table'; readonly text: string; readonly table: string; readonly specifier: string };

const TRAILING_NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** What precedes `!` in an error literal (`#REF!`, `#DIV/0!`) is no sheet name. */
const TRAILING_ERROR = /#[A-Z0-9/]+$/;

/**
 * Cuts a formula. Joining the `text` of all segments gives the formula back.
 *
 * @param formula English formula, with or without its `=`.
 */
export function segmentsOf(formula: string): FormulaSegment[] {
  const segments: FormulaSegment[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') segments.push({ kind: 'text', text: plain });
    plain = '';
  };
  const takeName = (): string => {
    const name = TRAILING_NAME.exec(plain)?.[0] ?? '';
    plain = plain.slice(0, plain.length - name.length);
    return name;
  };

  let at = 0;
  while (at < formula.length) {
    const character = formula.charAt(at);
    if (character === '"') {
      const end = endOfQuoted(formula, at, '"');
      plain += formula.slice(at, end);
      at = end;
    } else if (character === "'") {
      const end = endOfQuoted(formula, at, "'");
      if (formula.charAt(end) === '!') {
        flush();
        const name = formula.slice(at + 1, end - 1).replaceAll("''", "'");
        segments.push({ kind: 'sheet', text: formula.slice(at, end + 1), name });
        at = end + 1;
      } else {
        plain += formula.slice(at, end);
        at = end;
      }
    } else if (character === '!' && !TRAILING_ERROR.test(plain) && TRAILING_NAME.test(plain)) {
      const name = takeName();
      flush();
      segments.push({ kind: 'sheet', text: `${name}!`, name });
      at += 1;
    } else if (character === '[') {
      const end = endOfBrackets(formula, at);
      const table = takeName();
      flush();
      const specifier = formula.slice(at, end);
      segments.push({ kind: 'table', text: table + specifier, table, specifier });
      at = end;
    } else {
      plain += character;
      at += 1;
    }
  }
  flush();
  return segments;
}

/** Position after the closing quote; a doubled quote inside does not close. */
function endOfQuoted(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) === quote) {
      if (formula.charAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
    at += 1;
  }
  return formula.length;
}

/** Position after the bracket that closes the one at `start`; `'` escapes the character after it. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
