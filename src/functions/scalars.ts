import { failure, success } from '../domain/outcome';
import type { Outcome, Reason } from '../domain/outcome';

/**
 * Single arguments as Excel sends them. An omitted optional argument is `null` (custom-functions-parameter-options), a blank cell
 * `null` on the web and 0 on the desktop (office-js #4702), an error cell its text or an error object.
 */

/** Text of an argument; `null` when it is omitted or blank. */
export function textArgument(argument: unknown, name: string): Outcome<string | null> {
  if (argument === null || argument === undefined || argument === 0) return success(null);
  if (typeof argument === 'string') return success(argument.trim() === '' ? null : argument.trim());
  return typeof argument === 'number' ? success(String(argument)) : failure(notA('text', name));
}

/** Number of an argument; `null` when it is omitted or blank. Truth values count as 1 and 0, as in Excel's own functions. */
export function numberArgument(argument: unknown, name: string): Outcome<number | null> {
  if (argument === null || argument === undefined) return success(null);
  if (typeof argument === 'boolean') return success(argument ? 1 : 0);
  if (typeof argument === 'string' && argument.trim() === '') return success(null);
  const value = typeof argument === 'string' ? Number(argument) : argument;
  return typeof value === 'number' && Number.isFinite(value) ? success(value) : failure(notA('number', name));
}

/** Number of an argument that must be given. */
export function requiredNumber(argument: unknown, name: string): Outcome<number> {
  const number = numberArgument(argument, name);
  if (!number.ok) return number;
  return number.value === null ? failure(missing(name)) : success(number.value);
}

/** One of a few words, in any case; `fallback` when the argument is omitted or blank. */
export function wordArgument<Word extends string>(
  argument: unknown,
  name: string,
  words: readonly Word[],
  fallback: Word,
): Outcome<Word> {
  const text = textArgument(argument, name);
  if (!text.ok) return text;
  const given = text.value?.toLowerCase() ?? fallback;
  const word = words.find((candidate) => candidate === given);
  return word === undefined ? failure(unknownWord(text.value ?? '', name, words)) : success(word);
}

/** Confidence level of an interval; `null` when it is omitted or blank. */
export function levelArgument(argument: unknown): Outcome<number | null> {
  const level = numberArgument(argument, 'The level');
  if (!level.ok || level.value === null || (level.value > 0 && level.value < 1)) return level;
  return failure({
    code: 'argument-range',
    what: `A level of ${level.value} is not between 0 and 1.`,
    why: 'It is the share of intervals that hold the true value.',
    next: 'Give a share, such as 0.95.',
  });
}

const missing = (name: string): Reason => ({
  code: 'argument-missing',
  what: `${name} is missing.`,
  why: 'The function cannot do without it.',
  next: 'Give a number, or a cell that holds one.',
});

const unknownWord = (given: string, name: string, words: readonly string[]): Reason => ({
  code: 'argument-word',
  what: `${name} is "${given}".`,
  why: 'The function does not know that word there.',
  next: `Write ${words.join(', ')}.`,
});

const notA = (type: 'text' | 'number', name: string): Reason => ({
  code: 'argument-type',
  what: `${name} is not a ${type}.`,
  why: `The function needs a ${type} there.`,
  next: `Give a ${type}, or a cell that holds one.`,
});
