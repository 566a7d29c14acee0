import type { CellValue } from '../../workbook/cell';
import { isErrorValue } from '../../workbook/cell';
import type { FunctionCall, FunctionResult } from '../engine/gridEngine';
import { argumentsFor, type ParameterDeclaration } from './functionArguments';
import { HostObject } from './hostObject';
import { messageCategories, type HostMessage } from './protocol';

/** What `functions.json` says about one function, as far as the host needs it. */
export interface FunctionDeclaration {
  readonly id: string;
  readonly name: string;
  readonly allowErrorForDataTypeAny?: boolean;
  /** Absent: arguments go out as they come. */
  readonly parameters?: readonly ParameterDeclaration[];
  readonly options?: { readonly cancelable?: boolean; readonly requiresAddress?: boolean };
}

const invoke = 1000;
const flags = { cancelable: 1, errorsAllowed: 4 } as const;

/**
 * Result codes of the runtime (`_getCustomFunctionResultErrorCodeFromErrorCode`). Others are #VALUE!: 2 thrown, also for functions that
 * are not associated; 3 rejected. 9 and 10, not found, come with CustomFunctions 1.8 only.
 */
const errorOfCode: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

interface WaitingCall {
  readonly message: HostMessage;
  readonly resolve: (result: FunctionResult) => void;
}

/** The way between formulas and the add-in's functions: all calls of a calculation pass go out in one message. */
export class FunctionExchange {
  private readonly declared = new Map<string, FunctionDeclaration>();
  private readonly waiting = new Map<number, WaitingCall>();
  private lastInvocation = 0;
  private messagesSent = 0;
  private running = false;

  constructor(private readonly send: (messages: readonly HostMessage[]) => void) {}

  /** Messages with calls so far. */
  get messages(): number {
    return this.messagesSent;
  }

  /** Makes functions of a namespace known and returns their names in formulas. */
  declare(namespace: string, functions: readonly FunctionDeclaration[]): string[] {
    return functions.map((declaration) => {
      const name = `${namespace}.${declaration.name}`.toUpperCase();
      this.declared.set(name, declaration);
      return name;
    });
  }

  /**
   * Sends all calls of a pass in one message, once the add-in's runtime has told that it takes calls. Each has an answer of its own: one
   * that never comes leaves `#BUSY!` in its cell only.
   */
  run(calls: readonly FunctionCall[]): Promise<readonly (FunctionResult | Promise<FunctionResult>)[]> {
    const messages: HostMessage[] = [];
    const results = calls.map((call) => {
      const declaration = this.declared.get(call.name);
      if (!declaration) return '#NAME?';
      // Without allowErrorForDataTypeAny «a custom function can't process errors as input values» (custom functions JSON metadata).
      if (!declaration.allowErrorForDataTypeAny && call.args.some(hasError)) return '#VALUE!';
      return new Promise<FunctionResult>((resolve) =>
        messages.push(this.message(call, declaration, resolve)),
      );
    });
    if (this.running) this.sendAll(messages);
    return Promise.resolve(results);
  }

  /** The add-in's runtime is gone; calls without an answer wait for the next one. */
  restart(): void {
    this.running = false;
  }

  /** The object under which the runtime reports (`Microsoft.ExcelServices.CustomFunctions`). */
  service(): HostObject {
    return new FunctionService(
      () => {
        this.running = true;
        this.sendAll([...this.waiting.values()].map(({ message }) => message));
      },
      (id, result) => {
        this.waiting.get(id)?.resolve(result);
        this.waiting.delete(id);
      },
    );
  }

  private sendAll(messages: readonly HostMessage[]): void {
    if (messages.length === 0) return;
    this.messagesSent += 1;
    this.send(messages);
  }

  private message(
    call: FunctionCall,
    declaration: FunctionDeclaration,
    resolve: (result: FunctionResult) => void,
  ): HostMessage {
    this.lastInvocation += 1;
    const bits =
      (declaration.options?.cancelable ? flags.cancelable : 0) |
      (declaration.allowErrorForDataTypeAny ? flags.errorsAllowed : 0);
    const address = declaration.options?.requiresAddress ? call.address : null;
    const args = argumentsFor(declaration.parameters, call.args);
    const content = [this.lastInvocation, declaration.id.toUpperCase(), args, address, bits, null];
    const message: HostMessage = {
      messageCategory: messageCategories.customFunction,
      messageType: invoke,
      targetId: '',
      message: JSON.stringify(content),
    };
    this.waiting.set(this.lastInvocation, { message, resolve });
    return message;
  }
}

const hasError = (arg: unknown): boolean =>
  Array.isArray(arg) ? arg.some(hasError) : typeof arg === 'string' && isErrorValue(arg);

class FunctionService extends HostObject {
  constructor(
    private readonly ready: () => void,
    private readonly answer: (id: number, result: FunctionResult) => void,
  ) {
    super('CustomFunctions');
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.ready();
  }

  /** Features of the runtime that a host may switch on; none. */
  _GetEnabledFeatures(): readonly string[] {
    return [];
  }

  /** Rows of id, success, value and error code (CustomFunctions 1.7). */
  setInvocationArrayResults(rows: unknown): void {
    if (!Array.isArray(rows)) return;
    for (const row of rows as readonly (readonly unknown[])[]) {
      const [id, succeeded, value, code] = row;
      this.answer(
        Number(id),
        succeeded === true ? resultOf(value) : (errorOfCode[Number(code)] ?? '#VALUE!'),
      );
    }
  }
}

/** Scalars and 2-D arrays pass; `CustomFunctions.Error` inside an array becomes its error value; anything else is `#VALUE!`. */
function resultOf(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return cellOf(value);
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  const code: unknown = typeof value === 'object' && 'code' in value ? value.code : undefined;
  return typeof code === 'string' && isErrorValue(code) ? code : '#VALUE!';
}
