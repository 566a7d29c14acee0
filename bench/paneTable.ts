import { median, ms, ratio } from './table';

/** Milliseconds from the start of the navigation to the first element in the pane: the aims of performance.md PF9 and issue 3. */
export const aims: Readonly<Record<number, number>> = { 1: 250, 4: 600 };

/** One way to open the page, at one speed of the CPU. */
export interface Case {
  readonly page: string;
  /** How many times slower than this machine. */
  readonly slowdown: number;
}

/** What the visits of one case took, in milliseconds. */
export interface Samples extends Case {
  readonly times: readonly number[];
}

/** Scripts that the page loads before it shows anything, those of other servers left out. */
export const ownScripts = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*?\ssrc="?([^\s">]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((address) => !address.includes('//'))
    .map((address) => address.replace(/\?.*$/, ''));

/** A row per case: middle and range, how many times the floor at the same speed, and the aim, which is shown and not enforced. */
export function commitRows(all: readonly Samples[], floorPage: string): Record<string, string>[] {
  return all.map(({ page, slowdown, times }) => {
    const floor = all.find((other) => other.page === floorPage && other.slowdown === slowdown);
    const middle = median(times);
    const aim = page === floorPage ? undefined : aims[slowdown];
    return {
      page,
      CPU: `${slowdown}x slower`.replace('1x slower', 'as it is'),
      'median ms': ms(middle),
      'range ms': `${ms(Math.min(...times))} to ${ms(Math.max(...times))}`,
      'to floor': floor ? ratio(middle, median(floor.times)) : '',
      'aim ms': aim === undefined ? '' : String(aim),
      'within aim': aim === undefined ? '' : middle <= aim ? 'yes' : 'no',
    };
  });
}
