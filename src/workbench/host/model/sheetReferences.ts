/**
 * A formula with every reference to one sheet given another sheet's name, or `#REF!` when the sheet is gone, as Excel rewrites
 * formulas of names and rules when a tab is renamed or deleted. Text in double quotes is left alone.
 */
export function replaceSheet(formula: string, from: string, to: string | null): string {
  const quoted = `'${from.replaceAll("'", "''")}'!`;
  const target = to === null ? '#REF!' : `'${to.replaceAll("'", "''")}'!`;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : replaceInCode(part, from, quoted, target, to === null)))
    .join('');
}

function replaceInCode(code: string, from: string, quoted: string, target: string, gone: boolean): string {
  const cells = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
  const names = [quoted, ...(/^\w[\w.]*$/.test(from) ? [`${from}!`] : [])].map(escape);
  const pattern = new RegExp(`(?<![\\w.'])(?:${names.join('|')})${gone ? `(?:${cells})?` : ''}`, 'gi');
  return code.replace(pattern, () => target);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
