/** What `functions.json` says about one parameter, as far as the host needs it. */
export interface ParameterDeclaration {
  readonly dimensionality?: string;
  readonly repeating?: boolean;
}

/**
 * The arguments of a call in the form their parameters ask for (Office Add-ins documentation, "Custom functions parameter options"): a
 * matrix as rows of cells, also where it is one cell; anything else as a value, also where a range of one cell stands for it. A repeating
 * parameter, always the last one, takes all arguments from its place on as one array. What is omitted stays `null`; so does a blank cell
 * for a matrix, which the engine does not tell apart.
 */
export function argumentsFor(
  parameters: readonly ParameterDeclaration[] | undefined,
  args: readonly unknown[],
): readonly unknown[] {
  if (!parameters) return args;
  const last = parameters.length - 1;
  const repeating = parameters[last]?.repeating === true;
  const single = repeating ? args.slice(0, last) : args;
  const shaped = single.map((arg, at) => shapedFor(parameters[at], arg));
  if (!repeating || args.length <= last) return shaped;
  return [...shaped, args.slice(last).map((arg) => shapedFor(parameters[last], arg))];
}

function shapedFor(parameter: ParameterDeclaration | undefined, arg: unknown): unknown {
  if (arg === null || arg === undefined) return arg;
  if (parameter?.dimensionality === 'matrix') return Array.isArray(arg) ? arg : [[arg]];
  return onlyCell(arg);
}

function onlyCell(arg: unknown): unknown {
  if (!Array.isArray(arg) || arg.length !== 1) return arg;
  const [row] = arg as readonly (readonly unknown[])[];
  return row?.length === 1 ? row[0] : arg;
}
