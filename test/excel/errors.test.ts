import { reasonText } from '../../src/domain/outcome';
import { reasonOf } from '../../src/excel/errors';

const officeError = (code: string, errorLocation?: string) =>
  Object.assign(new Error('localised text that nobody should see'), { code, debugInfo: { errorLocation } });

test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ApiNotFound', 'not-supported'],
  ['GeneralException', 'other-window'],
  ['ItemNotFound', 'part-missing'],
  ['ItemAlreadyExists', 'name-taken'],
])('what Excel calls %s becomes the reason %s in three sentences', (code, expected) => {
  const reason = reasonOf(officeError(code));
  expect(reason.code).toBe(expected);
  for (const sentence of [reason.what, reason.why, reason.next]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(reasonText(reason)).not.toContain('localised');
});

test('a code nobody has seen is passed on with its place, so that it can be reported', () => {
  const reason = reasonOf(officeError('Conflict', 'Range.values'));
  expect(reason.code).toBe('excel-refused');
  expect(reason.why).toContain('Conflict at Range.values');
});

test('a mistake of ours is no refusal of Excel: it is thrown on', () => {
  const mistake = new TypeError('undefined is not a function');
  expect(() => reasonOf(mistake)).toThrow(mistake);
});
