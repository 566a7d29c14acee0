import { compareText, fold } from '../table';

const listedRounds = ['baseline', 'mid', 'final'];
const pulse = /^pulse ?(\d+)?$/;

/**
 * Order of rounds in time: Baseline, Mid, Final, Pulse 1, Pulse 2 … (pulses follow the last full round), then any other name
 * in text order. Answers without a round come first of all.
 */
export function compareRounds(a: string, b: string): number {
  const [place, count] = placeOf(a);
  const [otherPlace, otherCount] = placeOf(b);
  return place - otherPlace || count - otherCount || compareText(fold(a), fold(b));
}

function placeOf(round: string): [place: number, count: number] {
  const name = fold(round);
  if (name === '') return [-1, 0];
  const listed = listedRounds.indexOf(name);
  if (listed !== -1) return [listed, 0];
  const match = pulse.exec(name);
  return match ? [listedRounds.length, Number(match[1] ?? 0)] : [listedRounds.length + 1, 0];
}
