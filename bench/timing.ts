import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, ms } from './table';

/** One thing to time. */
export interface Task {
  readonly run: () => unknown;
  /** Runs between two looks at the clock, for work that is too short for it. Default 1. */
  readonly repeats?: number;
  /** `run` gives the milliseconds it took by the clock of another process. */
  readonly timesItself?: true;
}

/** Milliseconds of one run. */
export interface Times {
  readonly median: number;
  /** The least of all rounds: what other work on the machine disturbs least. */
  readonly least: number;
}

export interface Rounds {
  /** Rounds that count; an odd number. */
  readonly rounds: number;
  /** Rounds before them, in which the code is compiled and the caches are filled. Default 3. */
  readonly warmUp?: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/**
 * Times tasks that take turns, so that a busy moment of the machine meets all of them. What one leaves behind is cleared away before the
 * next one starts: nobody pays for the garbage of another. Promises are waited for.
 */
export async function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { rounds, warmUp = 3 }: Rounds,
): Promise<Record<Name, Times>> {
  const names = Object.keys(tasks) as Name[];
  const samples = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const name of names) {
      const { run, repeats = 1, timesItself } = tasks[name];
      collectGarbage({ type: 'minor' });
      const start = performance.now();
      let last: unknown;
      for (let time = 0; time < repeats; time++) {
        const result = run();
        last = result instanceof Promise ? await result : result;
      }
      const taken = timesItself ? Number(last) : (performance.now() - start) / repeats;
      if (round >= 0) samples.get(name)?.push(taken);
    }
  return Object.fromEntries(
    [...samples].map(([name, all]) => [name, { median: median(all), least: Math.min(...all) }]),
  ) as Record<Name, Times>;
}

/** The middle, and the least of all rounds, in milliseconds. */
export const shown = ({ median: middle, least }: Times): string => `${ms(middle)} (${ms(least)})`;
