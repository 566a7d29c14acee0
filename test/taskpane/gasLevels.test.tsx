/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { GasLevels } from '../../src/taskpane/pages/goals/gas/GasLevels';
import type { CellValue } from '../../src/workbook/cell';
import { delegation, goalWorkbook } from '../app/support/goalWorkbook';
import { axeFindings } from './support/axe';
import { descriptionOf, openPart } from './support/goalPart';

jest.setTimeout(60_000);

const level = (name: RegExp) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });
const texts = async () =>
  Promise.all(
    [/^Much less/, /^Less/, /^Expected/, /^More/, /^Much more/].map(
      async (name) => (await level(name)).value,
    ),
  );
const press = (name: string) => screen.findByRole('button', { name });

async function open(
  goal: Readonly<Record<string, CellValue>> = {},
  levels?: Readonly<Record<string, CellValue>>,
) {
  const port = await goalWorkbook([{ ...delegation, ...goal }]);
  if (levels)
    await port.write([
      { table: 'GAS', headers: Object.keys(levels), rows: [Object.values(levels)], mode: 'replace' },
    ]);
  return openPart(port, (given) => <GasLevels {...given} goalId="G4" />);
}

describe('the levels of a goal', () => {
  it('are proposed from its numbers, saved, and said to be', async () => {
    const { user, port } = await open();
    const heading = await screen.findByRole('heading', { name: 'Levels of G4' });
    expect(document.activeElement).toBe(heading);
    await user.click(await press('Propose levels'));
    expect(await texts()).toEqual([2.8, 3.2, 3.6, 4, 4.4].map((value) => `${value} on the 1-5 rating`));
    expect(screen.getByRole('status').textContent).toContain('5 levels proposed');
    await user.click(await press('Save levels'));
    await screen.findByText('The levels of G4 are saved.');
    expect(port.cell('GAS', 0, 'Expected')).toBe('3.6 on the 1-5 rating');
    expect(port.cell('GAS', 0, 'Baseline level')).toBe(-2);
  });

  it('are proposed where they are blank, and nowhere else', async () => {
    const { user } = await open({}, { 'Goal ID': 'G4', Less: 'My own words' });
    await user.click(await press('Propose levels'));
    expect((await texts())[1]).toBe('My own words');
    expect(screen.getByRole('status').textContent).toContain('4 levels proposed');
    await user.click(await press('Propose levels'));
    expect(screen.getByRole('status').textContent).toContain('No level that can be proposed is blank');
  });

  it('follow another level of today’s value, as long as nobody has changed them', async () => {
    const { user } = await open();
    await user.click(await press('Propose levels'));
    await user.type(await level(/^Much more/), ' and in the pulse');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Level of today/ }), '-1');
    await user.click(await press('Propose levels'));
    expect(await texts()).toEqual([
      '2 on the 1-5 rating',
      '2.8 on the 1-5 rating',
      '3.6 on the 1-5 rating',
      '4.3 on the 1-5 rating',
      '4.4 on the 1-5 rating and in the pulse',
    ]);
  });

  it('must be five that differ: what is missing is said beside each, and the focus goes to the first', async () => {
    const { user, port } = await open();
    port.writes = [];
    await user.type(await level(/^Expected/), 'Good');
    await user.type(await level(/^More/), 'good');
    expect(descriptionOf(await level(/^Much less/))).toBe('');
    await user.click(await press('Save levels'));
    expect(descriptionOf(await level(/^Much less/))).toBe('Say what this level would look like.');
    expect(descriptionOf(await level(/^More/))).toBe('This is the same as Expected. Say what is different.');
    expect(document.activeElement).toBe(await level(/^Much less/));
    expect(screen.getByText('Not saved yet: 4 levels need another look.')).toBeTruthy();
    expect(port.writes).toEqual([]);
    await user.type(await level(/^Much less/), 'Bad');
    expect(descriptionOf(await level(/^Much less/))).toBe('');
  });

  it('say why nothing can be proposed', async () => {
    const { user } = await open({ Baseline: null });
    await user.click(await press('Propose levels'));
    expect((await screen.findByRole('alert')).textContent).toContain('The goal has no baseline.');
  });

  it('say why some stay blank', async () => {
    const { user } = await open({ Target: 5 });
    await user.click(await press('Propose levels'));
    expect(screen.getByRole('status').textContent).toContain('The target is the end of the scale');
  });

  it('are written over those that the workbook has', async () => {
    const { user, port } = await open(
      {},
      {
        'Goal ID': 'G4',
        'Much less': 'a',
        Less: 'b',
        Expected: 'c',
        More: 'd',
        'Much more': 'e',
        'Baseline level': -1,
      },
    );
    expect(await texts()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('-1');
    await user.type(await level(/^Expected/), ' and more');
    await user.click(await press('Save levels'));
    await screen.findByText('The levels of G4 are saved.');
    expect(port.tables.get('GAS')?.rows).toHaveLength(1);
    expect(port.cell('GAS', 0, 'Expected')).toBe('c and more');
  });

  it('stay in the form when the workbook refuses them', async () => {
    const { user, port } = await open();
    await user.click(await press('Propose levels'));
    port.refusesWrites = true;
    await user.click(await press('Save levels'));
    await screen.findByRole('alert');
    expect((await texts())[2]).toBe('3.6 on the 1-5 rating');
  });

  it('have nothing that axe finds, with and without problems', async () => {
    const { user, container } = await open();
    await user.click(await press('Save levels'));
    expect(await axeFindings(container)).toEqual([]);
  });

  it('lead back to the goals, with a word of warning before anything is lost', async () => {
    const { user, closed } = await open();
    await press('Back to the goals');
    await user.click(await press('Propose levels'));
    expect(screen.getByRole('button', { name: 'Discard and go back' })).toBeTruthy();
    await user.click(await press('Save levels'));
    await user.click(await press('Back to the goals'));
    expect(closed).toHaveLength(1);
  });

  it('of a goal that is gone say so', async () => {
    const port = await goalWorkbook([delegation]);
    await openPart(port, (given) => <GasLevels {...given} goalId="G9" />);
    expect((await screen.findByRole('alert')).textContent).toContain('There is no goal G9 any more.');
  });
});

describe('trying a value', () => {
  const tried = async (goal: Readonly<Record<string, CellValue>>, value: string) => {
    const { user, unmount } = await open(goal);
    const field = await screen.findByRole('textbox', { name: 'Try a value' });
    await user.type(field, value);
    const said = descriptionOf(field);
    unmount();
    return said;
  };

  it.each([
    [{}, '3,2', '50 % of the way. By the numbers of the goal this is Less (−1).'],
    [{}, '4', '150 % of the way: past the target. By the numbers of the goal this is More (+1).'],
    [
      {},
      '2.6',
      '25 % behind the start: it has become worse. By the numbers of the goal this is Much less (−2).',
    ],
    [{}, 'three', 'This is not a number. Write one such as 3.5.'],
    [{}, ' ', 'Shows how far it would be, and at which level. Nothing is saved.'],
    [{ Target: null }, '3', 'The goal has no target. Fill the target.'],
    [{ Direction: null }, '3', 'The goal has no direction.'],
    [
      { Direction: 'Maintain', Low: 45, High: 50, Unit: 'h/week' },
      '51',
      'Outside the band: 60 %. By the numbers of the goal this is Less (−1).',
    ],
    [
      { Direction: 'Decrease', Baseline: 0.18, Target: 0.12, Unit: '%' },
      '15',
      '50 % of the way. By the numbers of the goal this is Less (−1).',
    ],
    [
      { Direction: 'Achieve', Milestone: 'Approved', Baseline: null, Target: null },
      '0',
      '0 % of the way. Your own words say which level that is.',
    ],
  ])('for %j at %s says %s', async (goal, value, said) => {
    expect(await tried(goal, value)).toBe(said);
  });
});
