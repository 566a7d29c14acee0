import { compareText, fold } from '../table';

const listedPrompts = ['start', 'stop', 'continue', 'strength', 'development'];

/** Order of comment prompts: those of the product as its list has them, then all others in text order. */
export const comparePrompts = (a: string, b: string): number =>
  placeOf(a) - placeOf(b) || compareText(fold(a), fold(b));

const placeOf = (prompt: string): number => {
  const place = listedPrompts.indexOf(fold(prompt));
  return place === -1 ? listedPrompts.length : place;
};
