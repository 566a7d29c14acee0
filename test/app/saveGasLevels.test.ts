import { goalLevels } from '../../src/app/goalLevels';
import { checkLevels, saveGasLevels, type LevelAnswers } from '../../src/app/saveGasLevels';
import { delegation, goalWorkbook } from './support/goalWorkbook';

const answers: LevelAnswers = {
  goalId: 'G4',
  texts: ['2.8', ' 3.2 ', '3.6', '4', '4.4'],
  baselineLevel: -2,
};

const levelRow = { table: 'GAS', headers: ['Goal ID', 'Much less', 'Importance'], mode: 'replace' } as const;

describe('saving the levels of a goal', () => {
  it('adds them below those of other goals', async () => {
    const port = await goalWorkbook([delegation]);
    await port.write([{ ...levelRow, rows: [['G1', 'Nothing', 2]] }]);
    expect(await saveGasLevels(port, answers)).toMatchObject({ ok: true });
    expect(port.cell('GAS', 0, 'Much less')).toBe('Nothing');
    const saved = ['Goal ID', 'Much less', 'Less', 'Expected', 'More', 'Much more', 'Baseline level'];
    expect(saved.map((header) => port.cell('GAS', 1, header))).toEqual([
      'G4',
      '2.8',
      '3.2',
      '3.6',
      '4',
      '4.4',
      -2,
    ]);
  });

  it('writes over those that it has, and leaves the other columns alone', async () => {
    const port = await goalWorkbook([delegation]);
    await port.write([
      {
        ...levelRow,
        rows: [
          ['G1', 'Nothing', 2],
          [' g4 ', 'Old', 3],
        ],
      },
    ]);
    // The fake compares ids exactly; the adapter does not.
    expect(await saveGasLevels(port, answers)).toMatchObject({ ok: true });
    expect(port.tables.get('GAS')?.rows).toHaveLength(2);
    expect(port.cell('GAS', 1, 'Much less')).toBe('2.8');
    expect(port.cell('GAS', 1, 'Importance')).toBe(3);
    expect(port.cell('GAS', 0, 'Much less')).toBe('Nothing');
  });

  it.each([
    [['', '3.2', '3.6', '4', '4.4'], -2, 'Say what this level would look like.'],
    [['2.8', '3.2', '3.2 ', '4', '4.4'], 0, 'This is the same as Less. Say what is different.'],
    [['Good', '3.2', '3.6', '4', 'good'], 2, 'This is the same as Much less. Say what is different.'],
  ])('needs five that differ: %j', async (texts, level, sentence) => {
    expect(checkLevels(texts)).toEqual([{ level, sentence }]);
    const port = await goalWorkbook([delegation]);
    expect(await saveGasLevels(port, { ...answers, texts })).toMatchObject({
      ok: false,
      reason: { code: 'levels-unfinished' },
    });
    expect(port.writes).toEqual([]);
  });

  it('refuses levels of a goal that is gone', async () => {
    const port = await goalWorkbook([delegation]);
    expect(await saveGasLevels(port, { ...answers, goalId: 'G9' })).toMatchObject({
      ok: false,
      reason: { code: 'goal-gone' },
    });
    expect(port.writes).toEqual([]);
  });

  it('hands on why the workbook could not be written', async () => {
    const port = await goalWorkbook([delegation]);
    port.refusesWrites = true;
    expect(await saveGasLevels(port, answers)).toMatchObject({ ok: false, reason: { code: 'protected' } });
  });
});

describe('the levels that a workbook holds', () => {
  it('are read with the measure that others can be proposed from', async () => {
    const port = await goalWorkbook([delegation]);
    await saveGasLevels(port, answers);
    const read = await port.read();
    if (!read.ok) throw new Error(read.reason.code);
    expect(goalLevels(read.value, 'g4')).toMatchObject({
      id: 'G4',
      measure: { direction: 'Increase', unit: '1-5 rating', baseline: 2.8, target: 3.6 },
      texts: ['2.8', '3.2', '3.6', '4', '4.4'],
      baselineLevel: -2,
      row: 'G4',
    });
  });

  it('are blank for a goal that has none, and nothing for no goal', async () => {
    const port = await goalWorkbook([{ ...delegation, Direction: 'Sideways' }]);
    const read = await port.read();
    if (!read.ok) throw new Error(read.reason.code);
    expect(goalLevels(read.value, 'G4')).toMatchObject({
      texts: ['', '', '', '', ''],
      measure: null,
      row: null,
    });
    expect(goalLevels(read.value, 'G9')).toBeNull();
    expect(goalLevels(read.value, ' ')).toBeNull();
  });
});
