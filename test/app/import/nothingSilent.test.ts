import fc from 'fast-check';
import { readEngagementFiles } from '../../../src/app/import/readEngagementFiles';
import { csv, items, raters, read, rowsOf } from '../support/files';

const answer = fc.oneof(
  fc.constantFrom(
    '1',
    '5',
    '3,5',
    '4.0',
    '6',
    '-1',
    'N/O',
    'n.a.',
    '',
    ' ',
    'often',
    '#N/A',
    '=2',
    '1,234',
    '"',
  ),
  fc.string({ maxLength: 6 }),
);
const rounds: Readonly<Record<string, string>> = { pre: 'Baseline', post: 'Final', 'Pulse 3': 'Pulse 3' };
const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('nothing is imported silently wrong', () => {
  it('every answer that is not blank is in the workbook or in the list of problems, by row and column', () => {
    const row = fc.record({
      round: fc.constantFrom('pre', 'post', 'Pulse 3', 'someday', ''),
      rater: fc.constantFrom('R1', 'r2', 'R3', 'R9', ''),
      first: answer,
      second: answer,
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const text = rows.map((cells) =>
            [cells.round, cells.rater, cells.first, cells.second].map(quotedCell).join(delimiter),
          );
          const reading = read(
            raters,
            items,
            csv('w.csv', ['Round', 'Rater ID', 'A-1', 'A-2'].join(delimiter), ...text),
          );
          const written = rowsOf(reading, 'Responses_360');
          const listed = (line: number, column: string): boolean =>
            reading.problems.some(
              (problem) =>
                problem.row === line &&
                (problem.column === column || (problem.column !== 'A-1' && problem.column !== 'A-2')),
            );
          rows.forEach((cells, i) => {
            for (const [column, given] of [
              ['A-1', cells.first],
              ['A-2', cells.second],
            ] as const) {
              if (given.trim() === '' || listed(i + 2, column)) continue;
              const rater = cells.rater.toUpperCase();
              const round = rounds[cells.round];
              const value = written.find(
                (entry) => entry['Rater ID'] === rater && entry['Round'] === round,
              )?.[column];
              const number = Number(given.replace(',', '.'));
              expect(value).toBe(Number.isNaN(number) ? 'NO' : number);
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('every row of a list of raters is in the workbook or in the list of problems', () => {
    const cell = fc.constantFrom('a', 'b', 'c', 'Peer', 'boss', 'alien', '', '2024-02-01', '01/02/2024');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 10 }), (rows) => {
        const reading = read(
          csv('r.csv', 'Rater ID,Group,Baseline invited', ...rows.map((cells) => cells.join(','))),
        );
        const ids = rowsOf(reading, 'Raters_360').map((row) => row['Rater ID']);
        rows.forEach(([id], i) => {
          if (rows[i]?.every((text) => text === '')) return;
          expect(ids.includes(id) || reading.problems.some((problem) => problem.row === i + 2)).toBe(true);
        });
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('no bytes and no text stop the import', () => {
    const headers = fc.constantFrom(
      'Rater ID,Group\n',
      'Round;Rater ID;A\n',
      'wave,rater_id,question,comment\n',
      'Goal ID,Target\n',
      '',
    );
    const text = fc
      .tuple(headers, fc.string({ unit: 'binary', maxLength: 200 }))
      .map(([header, rest]) => ({ name: 't', text: header + rest }));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => ({ name: 'b', bytes: array }));
    fc.assert(
      fc.property(fc.array(fc.oneof(text, bytes), { maxLength: 4 }), (files) => {
        for (const { rows, headers: written } of readEngagementFiles(files).writes) {
          expect(rows.every((row) => row.length === written.length)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
