import { checkJson } from '../../src/cli/checkJson';
import { checkedWorkbook } from '../support/checkedWorkbook';

describe('the report for a program', () => {
  it('keeps its shape', () => {
    const report: unknown = JSON.parse(checkJson('a.xlsx', '2026-03-02', checkedWorkbook));
    expect(report).toMatchObject({
      format: 1,
      file: 'a.xlsx',
      checkedOn: '2026-03-02',
      counts: { blocked: 1, needsWork: 0, ready: 3 },
      together: [{ code: 'G28', severity: 'info', address: "'4 Goals'!AB7:AB10" }],
    });
    expect(report).toHaveProperty('goals.2', {
      id: 'G10',
      statement: 'Do what G10 says',
      status: 'Blocked',
      address: "'4 Goals'!B7",
      ticks: {
        Specific: true,
        Measurable: true,
        'Ambitious yet achievable': true,
        Aligned: true,
        'Time-bound': true,
        Owned: true,
      },
      findings: [
        {
          code: 'G11',
          severity: 'error',
          dimension: 'Time-bound',
          header: 'Due',
          address: "'4 Goals'!O7",
          message: 'Set the day by which it is done.',
          accepted: null,
          fix: { label: 'Set the last day', changes: [{ header: 'Due', value: 46213 }] },
        },
        expect.objectContaining({ code: 'G22e', severity: 'warning', fix: null }),
        expect.objectContaining({ code: 'G26', dimension: null, address: null }),
      ],
    });
    expect(report).toHaveProperty('goals.3.findings.0.accepted', 'The CFO asked for it.');
  });

  it('holds no character that steers a terminal, and loses none of the text', () => {
    const [goal] = checkedWorkbook.goals;
    const statement = 'a\u001b[2J\u009b31m\u007f\ud800 é ✔';
    const text = checkJson('a.xlsx', '2026-03-02', {
      ...checkedWorkbook,
      goals: goal ? [{ ...goal, statement }] : [],
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(text)).toHaveProperty('goals.0.statement', statement);
  });
});
