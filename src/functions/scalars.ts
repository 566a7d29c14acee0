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

const notA = (type: 'text' | 'number', name: string): Reason => ({
  code: 'argument-type',
  what: `${name} is not a ${type}.`,
  why: `The function needs a ${type} there.`,
  next: `Give a ${type}, or a cell that holds one.`,
});
