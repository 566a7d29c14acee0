import { checkGoals } from '../../../src/domain/goals/checkGoals';
import type { Finding, GoalCheck } from '../../../src/domain/goals/goalCheck';
import type { GoalHeader } from '../../../src/domain/goals/goal';
import type { GoalTables } from '../../../src/domain/goals/goalTables';
import type { Table } from '../../../src/domain/table';
import { cellsOf, goalFixture, serial, tablesOf } from '../../support/goalFixture';

type Cells = Partial<Record<GoalHeader, unknown>>;

const [first] = goalFixture.goals;
if (!first) throw new Error('The fixture has no goal.');
/** G1 of the fixture: Ready, Decrease 8 to 3 h/week. */
const good: Cells = cellsOf(first);

function checkAll(rows: readonly Cells[], more: Partial<GoalTables> = {}): readonly GoalCheck[] {
  const outcome = checkGoals(tablesOf(rows, more));
  if (!outcome.ok) throw new Error(outcome.reason.what);
  return outcome.value.goals;
}

function check(change: Cells, more: Partial<GoalTables> = {}): GoalCheck {
  const [result] = checkAll([{ ...good, ...change }], more);
  if (!result) throw new Error('The row is no goal.');
  return result;
}

const codes = ({ findings }: GoalCheck): string[] => findings.map(({ code }) => code);

function finding(change: Cells, code: string, more: Partial<GoalTables> = {}): Finding {
  const result = check(change, more);
  const found = result.findings.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`No ${code}, but ${codes(result).join(' ')}`);
  return found;
}

const settings = (rows: Readonly<Record<string, unknown>>): Table => [
  ['Key', 'Value', 'Meaning'],
  ...Object.entries(rows).map(([key, value]) => [key, value, '']),
];

describe('the sentence of a goal', () => {
  it.each([
    ['', 'G01'],
    ['Three words only', 'G01'],
    [Array.from({ length: 31 }, (_, at) => `word${at}`).join(' '), 'G02'],
    ['Hold weekly one-to-ones; write them down every time', 'G02'],
    ['Hold weekly one-to-ones and to improve how I listen', 'G02'],
    ['Avoid interrupting others in the weekly meeting', 'G23'],
    ['Don’t interrupt others in the weekly meeting', 'G23'],
    ['Get my boss to agree to a second deputy', 'G24'],
    ['Be respected by the members of the board', 'G24'],
    ['Make everybody in the team trust me by June', 'G24'],
    ['Answer 100 % of the requests of my peers', 'G25'],
    ['Attend a course about giving feedback in spring', 'G30'],
  ])('"%s" is %s', (Statement, code) => {
    expect(codes(check({ Statement }))).toContain(code);
  });

  it.each([
    'Four words are enough',
    Array.from({ length: 30 }, (_, at) => `word${at}`).join(' '),
    'Stop interrupting others by writing my question down first',
    'Avoid long mails and call instead, at least 3 times a week',
    'Make two decisions a week without asking for more data first',
    'Read my notes before each of the four meetings',
    'Nothing is as it was, we go for 3 hours a week',
  ])('"%s" is all right', (Statement) => {
    expect(check({ Statement, 'Sponsor visible': 'No' }).findings).toEqual([]);
  });

  it('may be vague or unmeasured where measure and target say the rest', () => {
    const Statement = 'Improve how often I hand decisions over';
    expect(codes(check({ Statement }))).toEqual([]);
    expect(codes(check({ Statement, Target: null }))).toEqual(expect.arrayContaining(['G03', 'G26']));
    expect(codes(check({ Statement, Metric: '' }))).toEqual(expect.arrayContaining(['G03', 'G26']));
  });

  it('is looked at in German, too, once the settings say so', () => {
    const Statement = 'Weniger unterbrechen und mein Netzwerk in der Region ausbauen';
    const german = settings({ 'Languages of goals': 'English, German' });
    expect(codes(check({ Statement }))).not.toContain('G02');
    expect(codes(check({ Statement }, { settings: german }))).toContain('G02');
    const others: [string, string][] = [
      ['Nicht mehr so negativ in den Sitzungen sein', 'G23'],
      ['Bis Jahresende zum Bereichsleiter befördert werden', 'G24'],
      ['Immer vor der Sitzung nach Fragen schauen', 'G25'],
      ['Besuchen will ich einen Kurs über Feedback', 'G30'],
    ];
    for (const [text, code] of others)
      expect(codes(check({ Statement: text }, { settings: german }))).toContain(code);
    expect(
      codes(check({ Statement: 'Trotz Therapie zweimal die Woche delegieren' }, { settings: german })),
    ).toContain('G31');
  });

  it('is judged by the lists of the settings when somebody has edited them', () => {
    const Statement = 'Synergise the two regional teams';
    const edited = settings({ 'Vague verbs': 'synergise; leverage', 'Absolute words': '' });
    expect(codes(check({ Statement, Target: null }))).not.toContain('G03');
    expect(codes(check({ Statement, Target: null }, { settings: edited }))).toContain('G03');
    expect(codes(check({ Statement: 'Always write the minutes down' }, { settings: edited }))).not.toContain(
      'G25',
    );
  });
});

describe('the measure of a goal', () => {
  it.each([
    [{ Metric: '' }, 'G04'],
    [{ Unit: '' }, 'G05'],
    [{ Baseline: null }, 'G06'],
    [{ Target: null }, 'G07'],
    [{ Direction: 'Maintain', Target: null, Low: 3, High: null }, 'G07'],
    [{ Direction: 'Achieve', Milestone: '' }, 'G07'],
    [{ Target: 8 }, 'G08'],
    [{ Target: 9 }, 'G09'],
    [{ Direction: 'Increase' }, 'G09'],
    [{ Direction: '' }, 'G09'],
    [{ Direction: 'Sideways' }, 'G09'],
    [{ Direction: 'Maintain', Low: 5, High: 3 }, 'G09'],
    [{ Baseline: 'eight' }, 'G10'],
    [{ Baseline: '#REF!' }, 'G10'],
    [{ Target: true }, 'G10'],
    [{ Unit: '1-5 rating', Baseline: 0.5, Target: 0.2 }, 'G10'],
    [{ Unit: '1-5 rating', Baseline: 5.5, Target: 4 }, 'G10'],
    [{ Unit: '%', Baseline: 120, Target: 80 }, 'G10'],
    [{ Unit: '-3 to +3', Baseline: -3.5, Target: -3.7 }, 'G10'],
    [{ Direction: 'Maintain', Unit: '0-10 rating', Low: 7, High: 11 }, 'G10'],
    [{ Evidence: '' }, 'G17'],
  ] as [Cells, string][])('%j is %s', (change, code) => {
    expect(codes(check(change))).toContain(code);
    expect(check(change).ticks.Measurable).toBe(false);
  });

  it.each([
    { Direction: 'Achieve', Milestone: 'The minutes say so', Unit: '', Baseline: null, Target: null },
    { Direction: 'Maintain', Target: null, Low: 3, High: 8 },
    { Direction: 'Maintain', Target: 8 },
    { Direction: 'decrease ' },
    { Unit: '%', Baseline: 0.18, Target: 0.12 },
    { Unit: '−3..+3', Direction: 'Increase', Baseline: -1, Target: 1 },
    // Figures that do not count for the direction.
    { Low: 'none', High: '#N/A' },
  ] as Cells[])('%j is all right', (change) => {
    expect(check(change).findings).toEqual([]);
  });

  it('may be started later when a day within the next 30 is set to measure it', () => {
    const today = serial('2026-02-01') ?? 0;
    const planned = (day: number, from: number | null = today) =>
      check({ Baseline: null, 'Baseline date': day }, { today: from });
    for (const day of [today, today + 30]) {
      expect(planned(day).status).toBe('Needs work');
      expect(planned(day).findings).toMatchObject([{ code: 'G06', severity: 'warning' }]);
    }
    for (const day of [today - 1, today + 31]) expect(planned(day).status).toBe('Blocked');
    expect(planned(today, null)).toMatchObject({ status: 'Blocked', statusIfMeasuredSoon: 'Needs work' });
    expect(check({ Baseline: null, Metric: '' }).statusIfMeasuredSoon).toBe('Blocked');
  });
});

describe('the time of a goal', () => {
  it.each([
    [{ Due: null }, 'G11'],
    [{ Due: 'soon' }, 'G11'],
    [{ Due: '2026-04-30' }, 'G11'],
    [{ Due: '#N/A' }, 'G11'],
    [{ Due: serial('2026-01-12') }, 'G12'],
    [{ Start: serial('2026-04-30') }, 'G12'],
    [{ Start: 'spring' }, 'G12'],
    [{ Due: serial('2026-07-11') }, 'G13'],
    [{ Due: serial('2026-01-25') }, 'G14'],
    [{ Start: serial('2026-04-20') }, 'G14'],
  ] as [Cells, string][])('%j is %s', (change, code) => {
    expect(codes(check(change))).toEqual([code]);
    expect(check(change).ticks['Time-bound']).toBe(false);
  });

  it('may be 14 days to 12 months, and end with the engagement', () => {
    expect(codes(check({ Due: serial('2026-01-26') }))).toEqual([]);
    expect(codes(check({ Due: serial('2026-07-10') }))).toEqual([]);
    const long = { end: serial('2030-12-31') };
    expect(codes(check({ Due: serial('2027-01-12') }, long))).toEqual([]);
    expect(codes(check({ Due: serial('2027-01-13') }, long))).toEqual(['G14']);
    const leap = { ...long, start: serial('2028-02-29') };
    expect(codes(check({ Due: serial('2029-02-28') }, leap))).toEqual([]);
    expect(codes(check({ Due: serial('2029-03-01') }, leap))).toEqual(['G14']);
  });

  it('is not judged against an engagement whose dates nobody knows', () => {
    expect(codes(check({ Due: serial('2035-01-01') }, { start: null, end: '#REF!' }))).toEqual([]);
  });
});

describe('the people of a goal', () => {
  it.each([
    [{ Owner: '' }, 'G15'],
    [{ Owner: 'Sponsor' }, 'G16'],
    [{ Value: '' }, 'G19'],
    [{ Aspiration: '' }, 'G20'],
    [{ Value: '', Aspiration: '' }, 'G21'],
    [{ Actions: 0 }, 'G18'],
    [{ Actions: '#VALUE!' }, 'G18'],
  ] as [Cells, string][])('%j is %s', (change, code) => {
    expect(codes(check(change))).toEqual([code]);
  });

  it('serve a value and an aspiration that are written down', () => {
    const values = [['Value'], ['Trust'], ['Care']];
    const aspirations = [
      ['Aspiration ID', 'Text'],
      ['AS1', 'Lead a division'],
    ];
    expect(codes(check({ Aspiration: 'as1', Value: ' trust' }, { values, aspirations }))).toEqual([]);
    expect(codes(check({ Aspiration: 'AS2', Value: 'Courage' }, { values, aspirations }))).toEqual([
      'G19',
      'G20',
    ]);
    expect(codes(check({ Aspiration: 'AS2', Value: 'Courage' }, { values: [['Value'], [null]] }))).toEqual(
      [],
    );
  });

  it('have an action once actions are planned: before, its absence only needs a look', () => {
    const without = (stage: unknown, others: readonly Cells[] = []) =>
      checkAll([{ ...good, Actions: 0 }, ...others], { stage })[0]?.findings.find(
        ({ code }) => code === 'G18',
      )?.severity;
    for (const stage of ['Contracting', 'Rapport', 'Assessment', 'Goals'])
      expect(without(stage)).toBe('warning');
    for (const stage of ['Actions', 'practice', 'Reviews', 'Closure']) expect(without(stage)).toBe('error');
    expect(without(null)).toBe('warning');
    expect(without(null, [{ ...good, 'Goal ID': 'G2' }])).toBe('error');
  });
});

describe('the step of a goal', () => {
  const rating = { Unit: '1-5 rating', Direction: 'Increase' };
  it.each([
    [{ ...rating, Baseline: 3.9, Target: 4 }, 'G22e'],
    [{ Baseline: 100, Target: 96 }, 'G22e'],
    [{ ...rating, Baseline: 2, Target: 4.3 }, 'G22h'],
    [{ ...rating, Baseline: 4.5, Target: 5 }, 'G22h'],
    [{ Baseline: 10, Target: 1.9 }, 'G22h'],
    [{ Direction: 'Increase', Baseline: 5, Target: 10.5 }, 'G22h'],
    [{ Confidence: 3 }, 'G22c'],
    [{ Confidence: 'high' }, 'G22c'],
    [{ Confidence: 11 }, 'G22c'],
    [{ Confidence: 10 }, 'G22d'],
  ] as [Cells, string][])('%j is %s', (change, code) => {
    expect(codes(check(change))).toEqual([code]);
  });

  it.each([
    { ...rating, Baseline: 3, Target: 3.2 },
    { ...rating, Baseline: 1, Target: 4 },
    { Baseline: 100, Target: 95 },
    { Baseline: 10, Target: 2 },
    { Direction: 'Increase', Baseline: 5, Target: 10 },
    { Direction: 'Increase', Baseline: 2, Target: 9 },
    { Direction: 'Increase', Baseline: 0, Target: 9 },
    { Confidence: 4 },
    { Confidence: null },
    { Confidence: 0 },
  ] as Cells[])('%j is all right', (change) => {
    expect(check(change).findings).toEqual([]);
  });

  it('is more than chance where the spread and reliability of ratings are known', () => {
    // 1.96 · 0.6 · √(2 · 0.2) = 0.7438
    const known = {
      settings: settings({ 'Standard deviation of ratings': 0.6, 'Reliability of ratings': 0.8 }),
    };
    const small = finding({ ...rating, Baseline: 3, Target: 3.7 }, 'G22e', known);
    expect(small.message).toContain('0.74');
    expect(codes(check({ ...rating, Baseline: 3, Target: 3.75 }, known))).toEqual([]);
    expect(
      codes(check({ Unit: '0-10 rating', Direction: 'Increase', Baseline: 3, Target: 3.71 }, known)),
    ).toEqual([]);
    const half = {
      settings: settings({ 'Standard deviation of ratings': 0.6, 'Reliability of ratings': 'not known' }),
    };
    expect(codes(check({ ...rating, Baseline: 3, Target: 3.7 }, half))).toEqual([]);
  });
});

describe('goals beside each other', () => {
  const ids = (goals: readonly GoalCheck[], code: string): string[] =>
    goals.filter((goal) => codes(goal).includes(code)).map(({ id }) => id);

  it('say when one reads like an earlier one', () => {
    const goals = checkAll([
      good,
      {
        ...good,
        'Goal ID': 'G2',
        Statement: 'Raise my "delegates decisions" score from direct reports from 2.8 to 3.6',
      },
      {
        ...good,
        'Goal ID': 'G3',
        Statement: "Raise my 'delegates decisions' score from all direct reports to 3.6",
      },
    ]);
    expect(ids(goals, 'G27')).toEqual(['G3']);
    expect(goals[2]?.findings[0]?.message).toContain('"G2"');
  });

  it('are not compared with goals that are over', () => {
    for (const Status of ['Dropped', 'Achieved'])
      expect(
        ids(
          checkAll([
            { ...good, Status },
            { ...good, 'Goal ID': 'G2' },
          ]),
          'G27',
        ),
      ).toEqual([]);
  });

  it('may not pull one measure in two directions', () => {
    const goals = checkAll([
      { ...good, Metric: 'Ops review' },
      {
        ...good,
        'Goal ID': 'G2',
        Metric: 'ops  review',
        Direction: 'Increase',
        Baseline: 3,
        Target: 5,
        Statement: 'Spend at least five hours on it',
      },
      {
        ...good,
        'Goal ID': 'G3',
        Metric: 'Something else',
        Direction: 'Increase',
        Baseline: 3,
        Target: 5,
        Statement: 'Walk to work on five days',
      },
    ]);
    expect(ids(goals, 'G29')).toEqual(['G1', 'G2']);
  });

  it('have IDs of their own', () => {
    expect(
      ids(checkAll([good, { ...good, 'Goal ID': 'g1', Statement: 'Another sentence of five words' }]), 'G32'),
    ).toEqual(['G1', 'g1']);
    expect(codes(check({ 'Goal ID': '' }))).toEqual(['G32']);
  });

  it.each([
    [6, 'warning'],
    [5, 'info'],
    [4, 'info'],
  ])('%i at a time are told as %s', (count, severity) => {
    expect(together(count)).toMatchObject([{ code: 'G28', severity }]);
  });

  it('up to three at a time are welcome, none only before actions are planned', () => {
    expect(together(3)).toEqual([]);
    expect(together(0, 'Goals')).toEqual([]);
    expect(together(0, 'Practice')).toMatchObject([{ code: 'G28', severity: 'warning' }]);
  });

  function together(count: number, stage = 'Actions'): readonly Finding[] {
    const rows = Array.from({ length: count }, (_, at) => ({ ...good, 'Goal ID': `G${at}` }));
    const outcome = checkGoals(
      tablesOf([...rows, { ...good, 'Goal ID': 'G99', Status: 'Achieved' }], { stage }),
    );
    if (!outcome.ok) throw new Error(outcome.reason.what);
    return outcome.value.together;
  }
});

describe('what the sponsor can read', () => {
  const raters = [
    ['Rater ID', 'Name'],
    ['P1', 'Mark Lindqvist'],
    ['P2', 'Zoë Will'],
  ];

  it.each([
    [{ Statement: 'Keep my burnout from coming back this year' }],
    [{ Evidence: 'My therapist says so' }],
    [{ Statement: 'Hold a weekly talk with mark lindqvist' }],
    [{ Statement: 'Hold a weekly talk with Lindqvist and listen' }],
    [{ Metric: 'Talks with Zoë’s team per week' }],
  ])('holds nothing private: %j', (change) => {
    expect(codes(check(change, { raters }))).toEqual(['G31']);
    expect(codes(check({ ...change, 'Sponsor visible': 'No' }, { raters }))).toEqual([]);
    expect(codes(check({ ...change, 'Sponsor visible': '#REF!' }, { raters }))).toEqual(['G31']);
  });

  it.each(['Mark two meetings a week as free of slides', 'I will hold 3 hours a week free for it'])(
    'may hold a word that is also a name: "%s"',
    (Statement) => {
      expect(codes(check({ Statement }, { raters }))).toEqual([]);
    },
  );

  it('is never told who the raters are', () => {
    const { message } = finding({ Statement: 'Hold a weekly talk with Lindqvist' }, 'G31', { raters });
    expect(message).not.toMatch(/lindqvist|rater/i);
  });
});

describe('a finding', () => {
  it.each([
    [{ Direction: 'Increase' }, 'G09', [{ header: 'Direction', value: 'Decrease' }]],
    [{ Direction: '' }, 'G09', [{ header: 'Direction', value: 'Decrease' }]],
    [{ Target: 8 }, 'G08', [{ header: 'Direction', value: 'Maintain' }]],
    [
      { Direction: 'Maintain', Low: 5, High: 3 },
      'G09',
      [
        { header: 'Low', value: 3 },
        { header: 'High', value: 5 },
      ],
    ],
    [{ Owner: 'Coach' }, 'G16', [{ header: 'Owner', value: 'Client' }]],
    [{ Owner: '' }, 'G15', [{ header: 'Owner', value: 'Client' }]],
    [{ Due: serial('2026-12-31') }, 'G13', [{ header: 'Due', value: serial('2026-07-10') }]],
    [{ Due: '2026-04-30' }, 'G11', [{ header: 'Due', value: serial('2026-04-30') }]],
    [{ Baseline: '8,5' }, 'G10', [{ header: 'Baseline', value: 8.5 }]],
    [{ Statement: 'Keep my burnout from coming back' }, 'G31', [{ header: 'Sponsor visible', value: 'No' }]],
  ] as [Cells, string, { header: GoalHeader; value: unknown }[]][])(
    'of %j offers the mechanical fix, which cures it',
    (change, code, changes) => {
      const { fix } = finding(change, code);
      expect(fix?.changes).toEqual(changes);
      const cured = Object.fromEntries(changes.map(({ header, value }) => [header, value]));
      expect(codes(check({ ...change, ...cured }))).not.toContain(code);
    },
  );

  it('can be switched off in the settings, alone or with its kin', () => {
    const change = { Confidence: 2, Evidence: '', Target: 1 };
    expect(codes(check(change))).toEqual(['G17', 'G22c', 'G22h']);
    const off = (codes: string) => ({ settings: settings({ 'Rules switched off': codes }) });
    expect(codes(check(change, off('g17, G22c')))).toEqual(['G22h']);
    expect(codes(check(change, off('G17 and g22h')))).toEqual(['G22c']);
    expect(codes(check(change, off('G22')))).toEqual(['G17']);
    expect(codes(check(change, off('none')))).toEqual(['G17', 'G22c', 'G22h']);
  });

  const accepted = [
    ['Goal ID', 'Rule', 'Reason', 'Date'],
    ['g1', 'G17', 'The client keeps a diary', 46000],
    ['G1', 'G16', '   ', null],
    ['G1', 'G11', 'No date needed', null],
  ];

  it('that is a warning can be accepted with a reason, which is kept', () => {
    const result = check({ Evidence: '' }, { accepted });
    expect(result).toMatchObject({ status: 'Ready', ticks: { Measurable: true } });
    expect(result.findings).toMatchObject([{ code: 'G17', accepted: 'The client keeps a diary' }]);
  });

  it('cannot be accepted without a reason, nor when it is an error', () => {
    expect(check({ Owner: 'Coach' }, { accepted }).status).toBe('Needs work');
    expect(check({ Due: null }, { accepted }).status).toBe('Blocked');
  });
});
