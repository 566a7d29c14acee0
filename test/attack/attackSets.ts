import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { MANAGER, SELF, type RawEngagement, type RawRater } from './raw';

const folder = join(__dirname, '..', 'fixtures', 'feedback');

/** The public attack sets, by the names of their files. */
export const attackSets = [
  'A1_below_threshold',
  'A3_single_manager_no_self',
  'A4_not_observed_and_ties',
  'A6_unicode_and_formula_names',
] as const;

type Row = Readonly<Record<string, string>>;

/**
 * An attack set as a raw engagement. One item id may stand under several competencies there: such pairs become items of their own.
 *
 * @param late How many of the last raters answered only after the first edition.
 */
export function attackSet(name: (typeof attackSets)[number], late = 0): RawEngagement {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8').replace(/^\uFEFF/, '');
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const field = (row: Row, header: string): string => (row[header] ?? '').trim();
  const itemOf = (row: Row): string => JSON.stringify([field(row, 'competency'), field(row, 'item_id')]);
  const distinct = (values: readonly string[]): string[] => [...new Set(values)];
  const items = distinct(rows.map(itemOf));
  const competencies = distinct(rows.map((row) => field(row, 'competency'))).map((competency) => ({
    name: competency,
    scale: { min: 1, max: 5 },
    items: items.filter((item) => JSON.parse(item)[0] === competency).map((id) => ({ id, weight: 1 })),
  }));
  const rounds = distinct(rows.map((row) => field(row, 'wave'))).map((wave) => {
    const own = rows.filter((row) => field(row, 'wave') === wave);
    const ids = distinct(own.map((row) => field(row, 'rater_id')));
    const raters = ids.map((id, at): RawRater => {
      const answers = own.filter((row) => field(row, 'rater_id') === id);
      return {
        id,
        group: groupOf(field(answers[0] ?? {}, 'relationship')),
        edition: at >= ids.length - late ? 1 : 0,
        answers: new Map(answers.map((row) => [itemOf(row), scoreOf(field(row, 'score'))])),
      };
    });
    return { name: wave, editions: late > 0 ? 2 : 1, raters };
  });
  return { competencies, rounds };
}

const groupOf = (relationship: string): string => {
  const word = relationship.toLowerCase();
  if (word === 'self') return SELF;
  return word === 'manager' ? MANAGER : word;
};

const scoreOf = (text: string): number | null => (/^[1-5]$/.test(text) ? Number(text) : null);
