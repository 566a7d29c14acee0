import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Table } from '../../../src/domain/table';

const fixtures = join(__dirname, '..', '..', 'fixtures');

type CsvRow = Readonly<Record<string, string>>;

/** The files of the sample engagement are shipped. */
const assets = join(__dirname, '..', '..', '..', 'assets');

/** Rows of a fixture, or of a file of the sample, by header. */
export function readCsv(path: string): CsvRow[] {
  const text = readFileSync(join(path.startsWith('sample/') ? assets : fixtures, path), 'utf8').replace(
    /^\uFEFF/,
    '',
  );
  return Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** A JSON fixture; the test says which shape it needs of it. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(fixtures, path), 'utf8'));

/** Numerals become numbers, as cells hold them. */
const cell = (text: string | undefined): string | number | null =>
  text === undefined || text === '' ? null : /^\d+$/.test(text) ? Number(text) : text;

/** The sample engagement as the workbook's two tables: round pre as Baseline, post as Final. */
export function sampleTables(): { responses: Table; items: Table } {
  const items = readCsv('sample/items.csv');
  const ids = items.map((item) => item['item_id'] ?? '');
  const rounds = [
    ['Baseline', 'sample/responses_wide_pre.csv'],
    ['Final', 'sample/responses_wide_post.csv'],
  ] as const;
  return {
    items: [
      ['Item ID', 'Competency', 'Text', 'Reverse', 'Weight', 'Scale min', 'Scale max'],
      ...items.map((item) => [
        item['item_id'],
        item['competency_id'],
        item['item_text'],
        item['reverse_scored'],
        1,
        1,
        5,
      ]),
    ],
    responses: [
      ['Round', 'Rater ID', 'Group', ...ids],
      ...rounds.flatMap(([round, path]) =>
        readCsv(path).map((row) => [
          round,
          row['rater_id'],
          row['relationship'],
          ...ids.map((id) => cell(row[id])),
        ]),
      ),
    ],
  };
}

/**
 * An attack set, which is long, as the two tables. One item id may stand under several competencies there: such pairs become
 * items of their own.
 */
export function attackTables(path: string): { responses: Table; items: Table } {
  const rows = readCsv(path);
  const pairs = [...new Set(rows.map((row) => `${row['competency']}|${row['item_id']}`))];
  const raters = new Map(rows.map((row) => [row['rater_id'], row]));
  const scores = new Map(
    rows.map((row) => [`${row['rater_id']}|${row['competency']}|${row['item_id']}`, row['score']]),
  );
  return {
    items: [['Item', 'Competency'], ...pairs.map((pair) => [pair, pair.slice(0, pair.lastIndexOf('|'))])],
    responses: [
      ['Round', 'Rater', 'Group', ...pairs],
      ...[...raters].map(([id, row]) => [
        row['wave'],
        id,
        row['relationship'],
        ...pairs.map((pair) => cell(scores.get(`${id}|${pair}`))),
      ]),
    ],
  };
}

/** The demo of feedback-360.md 4.1: one competency, three items, eleven raters. */
export const demoItems: Table = [
  ['Item ID', 'Competency'],
  ['i1', 'Delegation'],
  ['i2', 'Delegation'],
  ['i3', 'Delegation'],
];

export const demoResponses: Table = [
  ['Round', 'Rater ID', 'Group', 'i1', 'i2', 'i3'],
  ['Baseline', 'S1', 'Self', 4, 5, 4],
  ['Baseline', 'M1', 'Manager', 3, 3, 4],
  ['Baseline', 'P1', 'Peer', 4, 3, 4],
  ['Baseline', 'P2', 'Peer', 3, 3, 'NO'],
  ['Baseline', 'P3', 'Peer', 2, 2, 3],
  ['Baseline', 'P4', 'Peer', 4, 4, 4],
  ['Baseline', 'D1', 'Direct', 2, 2, 3],
  ['Baseline', 'D2', 'Direct', 3, 2, 2],
  ['Baseline', 'D3', 'Direct', 2, 3, 2],
  ['Baseline', 'O1', 'Other', 4, 4, 5],
  ['Baseline', 'O2', 'Other', 5, 4, 4],
];
