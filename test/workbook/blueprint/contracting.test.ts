import { blocks } from '../../../src/workbook/blueprint/blueprint';

const contract = blocks.get('Contract');
const columns = contract?.kind === 'table' ? contract.columns : [];

test('the sponsor reads only the clauses flagged three-way, whatever the column', () => {
  expect(columns.map(({ header, sees }) => [header, sees.sponsor])).toEqual([
    ['Clause ID', 'threeWay'],
    ['Clause', 'threeWay'],
    ['Text', 'threeWay'],
    ['Required', undefined],
    ['Needs sponsor', 'threeWay'],
    ['Coach agrees', 'threeWay'],
    ['Client agrees', 'threeWay'],
    ['Sponsor agrees', 'threeWay'],
    ['Coach date', 'threeWay'],
    ['Client date', 'threeWay'],
    ['Sponsor date', 'threeWay'],
  ]);
});

test('coach and client read every clause, HR none', () => {
  for (const { sees } of columns) expect(sees).toMatchObject({ coach: 'always', client: 'always' });
  expect(columns.filter(({ sees }) => sees.hr)).toEqual([]);
});
