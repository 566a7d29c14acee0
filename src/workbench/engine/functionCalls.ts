import { BUSY, normaliseResult } from './functionResults';
import { holds, sameArguments } from './functionArguments';
import type { FunctionArgument } from './functionArguments';
import type { FunctionCall, FunctionResult, FunctionRunner } from './gridEngine';

/** The cell a custom function is called from. */
export interface CallingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Call {
  readonly name: string;
  readonly args: readonly FunctionArgument[];
  state: 'new' | 'sent' | 'answered';
  result: FunctionResult;
}

interface Sent {
  readonly cell: CallingCell;
  readonly call: Call;
}

interface Answered extends Sent {
  readonly answer: unknown;
}

interface CellCalls {
  readonly cell: CallingCell;
  /** Stage of calculation that used these calls last. */
  readonly stage: number;
  readonly calls: Call[];
  /** Calls of the stage before, whose answers still serve if this one makes them again. */
  readonly before: readonly Call[];
}

/**
 * The calls of custom functions, the way Excel makes them: calculation never waits. A call that has not been answered shows
 * `#BUSY!`; when a pass is over all new calls go out in one message, and when the answers are in their cells are calculated again.
 *
 * Each cell remembers the calls of its last calculation only, so answers to arguments of the past are dropped, whenever they come.
 */
export class FunctionCalls {
  readonly #runners = new Map<string, FunctionRunner>();
  readonly #cells = new Map<string, CellCalls>();
  readonly #addressOf: (cell: CallingCell) => string;
  readonly #answered: (cells: readonly CallingCell[]) => void;
  #stage = 0;

  /**
   * @param addressOf Address of a cell with its sheet, for {@link FunctionCall.address}.
   * @param answered Told the cells to calculate again, once for all answers that arrive together.
   */
  constructor(addressOf: (cell: CallingCell) => string, answered: (cells: readonly CallingCell[]) => void) {
    this.#addressOf = addressOf;
    this.#answered = answered;
  }

  register(names: readonly string[], runner: FunctionRunner): void {
    for (const name of names) this.#runners.set(name, runner);
  }

  /** Number of calls that have been sent or are about to be, and are not answered. */
  get pending(): number {
    let count = 0;
    for (const { calls } of this.#cells.values())
      count += calls.filter(({ state }) => state !== 'answered').length;
    return count;
  }

  /** Calculation starts, or comes by the same cells again after its spills: only what it asks from here on counts. */
  beginStage(): void {
    this.#stage += 1;
  }

  /** The answer to a call if there is one, `#BUSY!` otherwise. */
  ask(cell: CallingCell, name: string, args: readonly FunctionArgument[]): FunctionResult {
    const { calls, before } = this.#callsOf(cell);
    // Arguments that wait for another custom function themselves make no call; its answer will bring the cell back here.
    if (args.some((argument) => holds(argument, BUSY))) return BUSY;
    const known = [...calls, ...before].find((call) => call.name === name && sameArguments(call.args, args));
    const call = known ?? { name, args, state: 'new', result: BUSY };
    if (!calls.includes(call)) calls.push(call);
    return call.result;
  }

  /** Calculation is over: sends what is new, one message to each runner. */
  endPass(): void {
    const batches = new Map<FunctionRunner, Sent[]>();
    for (const { cell, calls } of this.#cells.values()) {
      for (const call of calls) {
        const runner = call.state === 'new' ? this.#runners.get(call.name) : undefined;
        if (runner === undefined) continue;
        call.state = 'sent';
        const batch = batches.get(runner) ?? [];
        batches.set(runner, batch);
        batch.push({ cell, call });
      }
    }
    for (const [runner, batch] of batches) void this.#send(runner, batch);
  }

  /** The cells are no formulas any more, or are on a sheet that is gone. */
  forget(isGone: (cell: CallingCell) => boolean): void {
    for (const [key, { cell }] of this.#cells) if (isGone(cell)) this.#cells.delete(key);
  }

  /** The calls of the running stage, begun anew when the cell has not been looked at in it. */
  #callsOf(cell: CallingCell): CellCalls {
    const key = keyOf(cell);
    const known = this.#cells.get(key);
    if (known?.stage === this.#stage) return known;
    const fresh = { cell, stage: this.#stage, calls: [], before: known?.calls ?? [] };
    this.#cells.set(key, fresh);
    return fresh;
  }

  async #send(runner: FunctionRunner, batch: readonly Sent[]): Promise<void> {
    const answers = await answersOf(
      runner,
      batch.map(({ cell, call: { name, args } }) => ({ name, args, address: this.#addressOf(cell) })),
    );
    const together: Answered[] = [];
    batch.forEach((sent, at) => {
      const answer = at < answers.length ? answers[at] : '#VALUE!';
      if (!(answer instanceof Promise)) together.push({ ...sent, answer });
      else {
        void answer.then(
          (late: unknown) => this.#settle([{ ...sent, answer: late }]),
          () => this.#settle([{ ...sent, answer: '#VALUE!' }]),
        );
      }
    });
    this.#settle(together);
  }

  #settle(answers: readonly Answered[]): void {
    const waiting: CallingCell[] = [];
    for (const { cell, call, answer } of answers) {
      call.state = 'answered';
      call.result = normaliseResult(answer);
      if (this.#cells.get(keyOf(cell))?.calls.includes(call) === true) waiting.push(cell);
    }
    if (waiting.length > 0) this.#answered(waiting);
  }
}

const keyOf = ({ sheet, row, column }: CallingCell): string => `${sheet}!${row},${column}`;

/** A runner never rejects by its contract; one that does costs its own cells their value, not the engine its life. */
async function answersOf(
  runner: FunctionRunner,
  calls: readonly FunctionCall[],
): Promise<readonly unknown[]> {
  try {
    const answers: unknown = await runner(calls);
    return Array.isArray(answers) ? (answers as unknown[]) : [];
  } catch {
    return [];
  }
}
