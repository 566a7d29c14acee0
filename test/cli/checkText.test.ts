import { checkText } from '../../src/cli/checkText';
import { checkedWorkbook } from '../support/checkedWorkbook';

const none = { Blocked: 0, 'Needs work': 0, Ready: 0 };

describe('the report for a person', () => {
  it('gives each goal its status in words, and below it what was found and where', () => {
    expect(checkText('Goals of a.xlsx', checkedWorkbook)).toBe(
      [
        'Goals of a.xlsx',
        '',
        '✔ Ready       G1   Do what G1 says',
        '✔ Ready       G2   Do what G2 says',
        '✖ Blocked     G10  Do what G10 says',
        "    error     G11   '4 Goals'!O7   Set the day by which it is done.",
        "    warning   G22e  '4 Goals'!J17  Set the day by which it is done.",
        '    hint      G26                  Set the day by which it is done.',
        '',
        '✔ Ready       G3   Do what G3 says',
        "    accepted  G16   '4 Goals'!O7   Set the day by which it is done. Accepted, because: The CFO asked for it.",
        '',
        'All goals together',
        "    hint  G28  '4 Goals'!AB7:AB10  Set the day by which it is done.",
        '',
        '4 goals: 1 Blocked, 3 Ready.',
        '',
      ].join('\n'),
    );
  });

  it('fits into a window, with the message in a column of its own', () => {
    const lines = checkText('Goals', checkedWorkbook, 64).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(64);
    expect(lines).toContain("    error     G11   '4 Goals'!O7   Set the day by which it is");
    expect(lines).toContain('                                   done.');
  });

  it('does not let a cell steer the terminal', () => {
    const [goal] = checkedWorkbook.goals;
    if (!goal) throw new Error('No goal.');
    const steering = { ...goal, id: 'G\u001b[2J', statement: 'First\r\nsecond\u009b31m\u2028third \u0007' };
    const text = checkText('Goals', { ...checkedWorkbook, goals: [steering], together: [] });
    expect(text).toContain('✔ Ready       G [2J  First second 31m third\n');
  });

  it('says so when there is no goal, and when a goal has no sentence', () => {
    const empty = checkText('Goals', { goals: [], together: [], counts: none, blocked: false });
    expect(empty).toBe(
      'Goals\n\nThere are no goals to check: the table is empty, or all of its goals were dropped.\n',
    );
    const [goal] = checkedWorkbook.goals;
    const unsaid = { ...checkedWorkbook, goals: goal ? [{ ...goal, statement: '' }] : [] };
    expect(checkText('Goals', { ...unsaid, together: [], counts: { ...none, Ready: 1 } })).toBe(
      'Goals\n\n✔ Ready       G1  (no statement)\n\n1 goal: 1 Ready.\n',
    );
  });
});
