import { checkGoals } from '../../../src/domain/goals/checkGoals';
import { checkTable } from '../../../src/domain/goals/checkTable';
import { cellsOf, goalFixture, tablesOf } from '../../support/goalFixture';

const tableOf = (...args: Parameters<typeof tablesOf>): string[][] => {
  const outcome = checkGoals(tablesOf(...args));
  if (!outcome.ok) throw new Error(outcome.reason.what);
  return checkTable(outcome.value);
};

describe('the table of a check', () => {
  const rows = goalFixture.goals.filter(({ id }) => ['G1', 'B8', 'B12'].includes(id)).map(cellsOf);

  it('has a row per goal with status, codes, sentences and ticks', () => {
    const [header, ...lines] = tableOf(rows);
    expect(header).toEqual([
      ...['Goal ID', 'Status', 'If measured soon', 'Codes', 'Findings'],
      ...['Specific', 'Measurable', 'Ambitious yet achievable', 'Aligned', 'Time-bound', 'Owned', 'In short'],
    ]);
    expect(lines.map(([id, status, soon, codes]) => [id, status, soon, codes])).toEqual([
      ['G1', 'Ready', 'Ready', ''],
      ['B8', 'Blocked', 'Blocked', 'G09'],
      ['B12', 'Needs work', 'Needs work', 'G16 G24'],
    ]);
    expect(lines.map((line) => line.slice(5, 11).join(''))).toEqual(['✔✔✔✔✔✔', '✔–✔✔✔✔', '✔✔✔✔✔–']);
    expect(lines[1]?.[4]).toContain('The direction is Decrease');
    expect(lines[2]?.[4]?.split('\n')).toHaveLength(2);
    expect(lines.map((line) => line[11])).toEqual([
      '',
      lines[1]?.[4],
      expect.stringMatching(/^Only the client can change the client.* \(and 1 more\)$/),
    ]);
  });

  it('leaves out what was accepted', () => {
    const accepted = [
      ['Goal ID', 'Rule', 'Reason'],
      ['B12', 'G16', 'The CFO sponsors it'],
    ];
    expect(tableOf(rows, { accepted })[3]?.slice(1, 4)).toEqual(['Needs work', 'Needs work', 'G24']);
  });

  it('ends with a row for all goals together when there is something to say', () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ ...rows[0], 'Goal ID': `G${at}` }));
    expect(tableOf(many).at(-1)?.slice(0, 4)).toEqual(['All goals', 'Needs work', '', 'G28']);
    expect(tableOf(rows)).toHaveLength(4);
  });
});
