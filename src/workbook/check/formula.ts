/** What a formula refers to. */
export interface References {
  readonly tables: readonly { readonly table: string; readonly columns: readonly string[] }[];
  /** Defined names. */
  readonly names: readonly string[];
  /** Functions, in upper case. */
  readonly functions: readonly string[];
  /** Tabs named outright, without their quotes. */
  readonly sheets: readonly string[];
}

const STRUCTURED = /([A-Za-z_][\w.]*)\[((?:\[[^\]]*\]|[^[\]])*)\]/g;
const CELL = /^[A-Z]{1,3}\d+$/i;

/** Reads a formula in English, in the file form of structured references. Text literals are passed over. */
export function referencesOf(formula: string): References {
  const tables: { table: string; columns: string[] }[] = [];
  const sheets: string[] = [];
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'((?:[^']|'')+)'!/g, (_all, sheet: string) => {
      sheets.push(sheet.replaceAll("''", "'"));
      return '';
    })
    .replace(STRUCTURED, (_all, table: string, inner: string) => {
      const parts = inner.includes('[')
        ? [...inner.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => part ?? '')
        : [inner];
      tables.push({ table, columns: parts.filter((part) => !part.startsWith('#')) });
      return ' ';
    })
    .replace(/([A-Za-z_][\w.]*)!/g, (_all, sheet: string) => {
      sheets.push(sheet);
      return '';
    })
    .replace(/#[A-Z/0!?]+/g, '')
    .replaceAll('$', '');
  const names: string[] = [];
  const functions: string[] = [];
  for (const [word, name = '', call] of bare.matchAll(/([A-Za-z_\\][\w.]*)(\()?/g)) {
    if (call) functions.push(name.toUpperCase());
    else if (!CELL.test(word) && !/^(TRUE|FALSE)$/i.test(word)) names.push(name);
  }
  return { tables, names, functions, sheets };
}
