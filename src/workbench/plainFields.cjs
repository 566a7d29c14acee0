const { parse } = require('acorn');

/**
 * Turns the fields of Univer's classes into plain assignments. The helper that its build calls for each field of each object looks the
 * name up at run time; with assignments, a workbook is opened and calculated in two thirds of the time.
 *
 * @param source a file of Univer's
 */
function assignFields(source) {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  const edits = [];
  for (const node of nodesOf(program)) {
    if (!isField(node)) continue;
    const [, name, value] = node.arguments;
    edits.push({ start: node.start, end: value.start, text: `this.${name.value} = (` });
    edits.push({ start: value.end, end: node.end, text: ')' });
  }
  edits.sort((a, b) => a.start - b.start);
  let at = 0;
  let written = '';
  for (const { start, end, text } of edits) {
    written += source.slice(at, start) + text;
    at = end;
  }
  return written + source.slice(at);
}

/** `_defineProperty(this, "name", value)`, as Univer's build writes the fields of classes. */
const isField = ({ type, callee, arguments: given }) =>
  type === 'CallExpression' &&
  callee.name === '_defineProperty' &&
  given[0]?.type === 'ThisExpression' &&
  /^[A-Za-z_$][\w$]*$/.test(given[1]?.value);

/** Every node of a syntax tree. */
function* nodesOf(node) {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') yield* nodesOf(child);
}

/** A loader of webpack. */
module.exports = assignFields;
