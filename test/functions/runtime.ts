/**
 * What our functions use of the custom functions runtime, for tests without Office: the error class with its codes as
 * custom-functions-errors documents them, and `associate`. The genuine runtime is used in the integration tests.
 */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export const associated = new Map<string, unknown>();

export function installRuntime(): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: RuntimeError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      associate: (functions: Readonly<Record<string, unknown>>) => {
        for (const [id, implementation] of Object.entries(functions)) associated.set(id, implementation);
      },
    },
  });
}

/** Result of a call as the cell shows it: a value, or the error code; and the text behind the error. */
export function call(run: () => unknown): { cell: unknown; text?: string } {
  try {
    return { cell: run() };
  } catch (error) {
    // Anything else is a crash of the function, not an error of the cell.
    if (!(error instanceof RuntimeError)) throw error;
    return { cell: error.code, text: error.message };
  }
}
