/** What `functions.json` says about one parameter, as far as the host needs it. */
export interface ParameterDeclaration {
  readonly dimensionality?: string;
  readonly repeating?: boolean;
}

/**
 * The arguments of a call in the form their parameters ask for (Office Add-ins documentation, "Custom functions parameter options"): a
 * matrix as rows of cells, also where it is one cell; anything else as a value, also where a range of one cell stands for it. A repeating
 * parameter, always the last one, takes all arguments from its place on as one array. What is omitted, at the end too, is `null`; so is a
 * blank cell for a matrix, which the engine does not tell apart.
 */
export function argumentsFor(
  parameters: readonly ParameterDeclaration[] | undefined,
  args: readonly unknown[],
): readonly unknown[] {
  if (!parameters) return args;
  return parameters.map((parameter, at) => {
    if (parameter.repeating !== true) return shapedFor(parameter, args[at]);
    return args.length > at ? args.slice(at).map((arg) => shapedFor(parameter, arg)) : null;
  });
}

function shapedFor(parameter: ParameterDeclaration, arg: unknown): unknown {
  if (arg === null || arg === undefined) return null;
  if (parameter.dimensionality === 'matrix') return Array.isArray(arg) ? arg : [[arg]];
  return onlyCell(arg);
}

function onlyCell(arg: unknown): unknown {
  if (!Array.isArray(arg) || arg.length !== 1) return arg;
  const [row] = arg as readonly (readonly unknown[])[];
  return row?.length === 1 ? row[0] : arg;
}
