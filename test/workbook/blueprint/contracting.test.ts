import { blocks } from '../../../src/workbook/blueprint/blueprint';

const contract = blocks.get('Contract');
const columns = contract?.kind === 'table' ? contract.columns : [];

test('the sponsor reads only the clauses flagged three-way, whatever the column', () => {
  expect(columns.map(({ header, sees }) => [header, sees.sponsor])).toEqual([
    ['Clause ID', 'ticked'],
    ['Clause', 'ticked'],
    ['Text', 'ticked'],
    ['Required', undefined],
    ['Needs sponsor', 'ticked'],
    ['Coach agrees', 'ticked'],
    ['Client agrees', 'ticked'],
    ['Sponsor agrees', 'ticked'],
    ['Coach date', 'ticked'],
    ['Client date', 'ticked'],
    ['Sponsor date', 'ticked'],
  ]);
});

test('coach and client read every clause, HR none', () => {
  for (const { sees } of columns) expect(sees).toMatchObject({ coach: 'always', client: 'always' });
  expect(columns.filter(({ sees }) => sees.hr)).toEqual([]);
});
