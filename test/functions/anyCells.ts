import fc from 'fast-check';

/** Whatever a cell may hold. */
export const anyCell = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    1,
    5,
    'N/O',
    'NO',
    '#N/A',
    '#REF!',
    true,
    'Self',
    'Peer',
    '__proto__',
    NaN,
  ),
  fc.constant({ code: '#VALUE!' }),
  fc.double(),
  fc.string(),
);
/** Rows of such cells, not all of one length. */
export const anyRange = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 });
/** What a function may show instead of a value. */
export const cellErrors: readonly string[] = ['#VALUE!', '#N/A'];
