import type { Reason } from '../../domain/outcome';
import { address, type Rect } from '../../workbook/cell';
import type { SheetPlan } from '../../workbook/plan';

/** A plan that cannot be written: no fault of the user, who can do nothing but tell. */
export const invalid = (code: string, what: string, why: string): Reason => ({
  code,
  what,
  why,
  next: 'Nothing was written. Please report this: the workbook itself is not at fault.',
});

export const tooLong = (sheet: SheetPlan, what: string, limit: number): Reason =>
  invalid(
    'text-too-long',
    `The ${what} on the sheet "${sheet.name}" is too long.`,
    `Excel takes ${limit} characters.`,
  );

/** A place in words. */
export const at = (sheet: SheetPlan, rect: Rect): string => `${address(rect)} of the sheet "${sheet.name}"`;
