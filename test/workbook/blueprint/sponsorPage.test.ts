import {
  neverShown,
  noSponsor,
  sponsorPageParts,
  type DisclosureLevel,
  type SponsorTerms,
} from '../../../src/domain/audience/sponsorPage';
import type { CellValue } from '../../../src/workbook/cell';
import { planWorkbook } from '../../../src/workbook/layout';
import { SponsorGrid, today } from '../../support/sponsorGrid';
import type { Content } from '../../support/planOnGrid';

// Whole workbooks are built here; a busy machine takes its time.
jest.setTimeout(120_000);

type Row = Readonly<Record<string, CellValue>>;
const now = today();

const goal = (id: string, more: Row = {}): Row => ({
  ...{ 'Goal ID': id, Statement: `Text of ${id}`, Metric: `Measure of ${id}`, Direction: 'Increase' },
  ...{
    Baseline: 2.8,
    Target: 4,
    Start: now - 120,
    Due: now + 60,
    Status: 'Active',
    'Sponsor visible': 'Yes',
  },
  ...more,
});
const review = (goalId: string, ago: number, value: number, more: Row = {}): Row => ({
  'Goal ID': goalId,
  Date: now - ago,
  'Current value': value,
  ...more,
});
const approved = (text: string): Row => ({ 'Sponsor comment': text, 'Approved for sponsor': 'Yes' });
const answer = (score: number, index: number, more: Row = {}): Row => ({
  ...{ Date: now - 2, 'Goal ID': 'G1', Stakeholder: `P${index}`, Score: score },
  ...more,
});
const released = (release: string, competency: string, shown: CellValue, raters: CellValue = 10): Row => ({
  ...{ 'Release ID': release, Competency: competency, Group: 'Others', Shown: shown, Raters: raters },
});

const engagement: Row = {
  ...{ 'Client name': 'Alex Sample', 'Coach name': 'Jordan Coach', 'Sessions contracted': 10 },
  ...{ 'Start date': now - 120, 'Planned end': now + 60, 'Min raters': 3 },
  ...{
    'Sponsor role': 'HR',
    'Disclosure level': 'L3 all',
    'Client consent 360': 'Yes',
    'Consent date': now - 90,
  },
};

const content: Content = {
  Engagement: [engagement],
  Goals: [goal('G1'), goal('G2', { 'Sponsor visible': 'No' }), goal('G3', { Status: 'Dropped' })],
  Reviews: [
    review('G1', 90, 2.9, approved('An older sentence.')),
    review('G1', 60, 3.2, { 'Sponsor comment': 'Not approved.', 'Approved for sponsor': 'No' }),
    review('G1', 2, 3.5, approved('The same in two rows.')),
    review('G2', 2, 3.1, approved('The same in two rows.')),
  ],
  Pulse: [2, 1, 1, 0, 3, 1, -1, 2].map((score, index) => answer(score, index)),
  Actions: [
    { 'Action ID': 'A1', Status: 'Done' },
    { 'Action ID': 'A2', Status: 'In progress' },
    { 'Action ID': 'A3', Status: 'Dropped' },
  ],
  Sessions: [
    { 'Session no': 1, Date: now - 100, Attendance: 'Held' },
    { 'Session no': 2, Date: now + 9 },
  ],
  Releases_360: [
    { 'Release ID': 'Baseline 1', Round: 'Baseline' },
    { 'Release ID': 'Final 1', Round: 'Final' },
    { 'Release ID': 'Final 2', Round: 'Final' },
  ],
  Released_360: [
    released('Baseline 1', 'Listening', '3.4'),
    released('Baseline 1', 'Deciding', '3.4'),
    released('Baseline 1', 'Planning', '3.4'),
    released('Baseline 1', 'Coaching', null, null),
    released('Final 1', 'Listening', '4.9'),
    released('Final 2', 'Listening', '4.3'),
    released('Final 2', 'Deciding', '4.5 or above'),
    { ...released('Final 2', 'Deciding', '1.1'), 'Item ID': 'I1' },
    { ...released('Final 2', 'Planning', '1.1'), Group: 'Peer' },
    released('Final 2', 'Planning', '3.5'),
    released('Final 2', 'Coaching', '3.0'),
  ],
};

describe('what was agreed decides', () => {
  let sheet: SponsorGrid;
  beforeAll(() => {
    sheet = new SponsorGrid(content);
  });
  afterAll(() => {
    sheet.dispose();
  });

  const levels: readonly (DisclosureLevel | null)[] = [null, 'L0', 'L1', 'L2', 'L3'];
  const terms = [true, false].flatMap((selfFunded) =>
    [true, false].flatMap((consent360) =>
      levels.map((level): SponsorTerms => ({ level, selfFunded, consent360 })),
    ),
  );

  test.each(terms)('%j shows what the domain says, and nothing else', async (agreed) => {
    await sheet.agree(agreed);
    const parts = sponsorPageParts(agreed);
    const page = sheet.page().join('\n');
    const shows = {
      header: /With Jordan Coach.*\n.*Stage/.test(page),
      goals: page.includes('Text of G1') ? 'shared' : page.includes('Goal 1') ? 'numbered' : 'none',
      actions: page.includes('1 of 2 done'),
      sentences: page.includes('The same in two rows.'),
      pulse: page.includes('8 answers'),
      change360: page.includes('Listening'),
    };
    const { foot, ...expected } = parts;
    expect(shows).toEqual(expected);
    if (foot === '') expect(page.trim()).toBe(`Sponsor page\n${noSponsor}`);
    else expect(page).toContain(`${foot}\n${neverShown}`);
    expect(page).not.toContain('Text of G2');
  });

  test('a consent without a date that has come is none', async () => {
    await sheet.agree({ level: 'L3', selfFunded: false, consent360: true });
    for (const date of ['', 'in May', now + 1]) {
      sheet.set('Consent date', date);
      await sheet.grid.calculate();
      expect(sheet.all()).not.toContain('Listening');
      expect(sheet.page().join('\n')).toContain('consent of the client is missing');
    }
    sheet.set('Consent date', now);
    await sheet.grid.calculate();
    expect(sheet.page().join('\n')).toContain('Listening');
  });

  test('at level 1 every goal in play stands under a number, with its share of the way and no measure', async () => {
    await sheet.agree({ level: 'L1', selfFunded: false, consent360: true });
    expect(sheet.page()[6]).toBe('Goal 1 | Goal 2');
    expect(sheet.page()[7]).toMatch(/^G · on track, 58% of the way \| \S · .*, 25% of the way$/);
    // Neither baseline nor value of any goal.
    const numbers = new Set(sheet.cells().flat());
    for (const measure of [2.8, 2.9, 3.2, 3.5, 3.1]) expect(numbers.has(measure)).toBe(false);
  });

  test('the released figures of all others tell the change, in the latest release of each round', async () => {
    await sheet.agree({ level: 'L3', selfFunded: false, consent360: true });
    const page = sheet.page().join('\n');
    expect(page).toContain('+0.9 reliable · Listening (3.4 → 4.3)');
    expect(page).toContain('+0.1 within noise · Planning (3.4 → 3.5)');
    expect(page).toContain('not judged · Deciding (3.4 → 4.5 or above)');
    expect(page).toContain('Coaching: not shown, too few raters');
    expect(page).toContain('from Baseline to Final');
  });

  test('the latest approved sentences come first, each once', async () => {
    await sheet.agree({ level: 'L1', selfFunded: false, consent360: false });
    expect(sheet.page()).toContain('The same in two rows. | An older sentence. | 1 of 2 done');
    expect(sheet.all()).not.toContain('Not approved.');
  });

  test('the next day is that of a planned session, never the note in a session', () => {
    const iso = new Date((now + 9 - 25_569) * 86_400_000).toISOString().slice(0, 10);
    expect(sheet.page()[3]).toContain(`1 of 10 | ${iso}`);
  });
});

describe('nothing else of the workbook is on the sheet', () => {
  /** Words that stand for what somebody wrote, each in one cell; and from which level on the sheet may have it, 9 for never. */
  const lowest = new Map<string, number>();
  const word = (level: number): string => {
    const made = `zq${lowest.size}qz`;
    lowest.set(made, level);
    return made;
  };

  /** Content as it is, with a word in every other cell that somebody fills in. */
  function filled(given: Content): Content {
    const blocks = planWorkbook('combined').sheets.flatMap(({ tables, forms }) => [
      ...tables.map(({ name, columns }) => ({ name, columns })),
      ...forms.map(({ name, fields }) => ({ name, columns: fields })),
    ]);
    return Object.fromEntries(
      blocks
        .filter(({ name }) => name !== 'Settings')
        .map(({ name, columns }) => [
          name,
          (given[name] ?? [{}, {}]).map((row) =>
            Object.fromEntries(
              columns
                .filter(({ formula }) => formula === undefined)
                .map(({ header }) => [header, header in row ? (row[header] ?? null) : word(9)]),
            ),
          ),
        ]),
    );
  }

  const source = filled({
    ...content,
    Engagement: [{ ...engagement, 'Client name': word(0), 'Coach name': word(0), 'Current stage': word(0) }],
    Goals: [
      goal('G1', { 'Goal ID': 'G1', Statement: word(2), Metric: word(2) }),
      goal('G2', { 'Goal ID': 'G2', Statement: word(9), Metric: word(9), 'Sponsor visible': 'No' }),
      goal('G3', { 'Goal ID': word(9), Statement: word(9), Metric: word(9), Status: 'Dropped' }),
      goal('G4', {
        'Goal ID': 'G4',
        Statement: word(2),
        Metric: word(9),
        Milestone: word(2),
        Direction: 'Achieve',
      }),
    ],
    Reviews: [
      review('G1', 2, 3.5, {
        'Sponsor comment': word(1),
        'Approved for sponsor': 'Yes',
        'Previous target': null,
      }),
      review('G2', 2, 3.5, {
        'Sponsor comment': word(9),
        'Approved for sponsor': 'No',
        'Previous target': null,
      }),
      review('G4', 2, 1, {
        'Sponsor comment': word(9),
        'Approved for sponsor': null,
        'Previous target': null,
      }),
    ],
    Pulse: [2, 1, 1, 0, 3, 1, -1, 2].map((score, index) => answer(score, index, { Stakeholder: word(9) })),
    Releases_360: [
      { 'Release ID': word(3), Round: 'Baseline' },
      { 'Release ID': word(3), Round: 'Final' },
    ],
    Released_360: [{ ...released('none', word(9), word(9)), 'Item ID': null }],
  });

  let sheet: SponsorGrid;
  beforeAll(() => {
    sheet = new SponsorGrid(source);
  });
  afterAll(() => {
    sheet.dispose();
  });

  test.each(['L0', 'L1', 'L2', 'L3'] as const)('at %s', async (level) => {
    await sheet.agree({ level, selfFunded: false, consent360: true });
    const all = sheet.all();
    const wrong = [...lowest].filter(([made, from]) => all.includes(made) !== from <= Number(level[1]));
    expect(wrong).toEqual([]);
    expect(lowest.size).toBeGreaterThan(200);
  });

  test('and the charts show no cells but those of this sheet', () => {
    const charts = planWorkbook('combined').sheets.find(({ key }) => key === 'sponsorPage')?.charts ?? [];
    expect(charts.map(({ dataSheet }) => dataSheet)).toEqual(Array.from({ length: 5 }, () => 'sponsorPage'));
  });
});

describe('somebody who answers twice about a goal on one day', () => {
  test.each([
    { codes: ['P1', 'P1', 'P2', 'P2'], shown: false },
    { codes: ['P1', 'P1', 'P2', ''], shown: true },
    { codes: ['P1', 'P1', 'P2', 'P3'], shown: true },
  ])('is one person: $codes', async ({ codes, shown }) => {
    const Pulse = codes.map((Stakeholder, index) => answer(index % 2, index, { Stakeholder }));
    const sheet = new SponsorGrid({ ...content, Pulse });
    await sheet.agree({ level: 'L2', selfFunded: false, consent360: false });
    const page = sheet.page().join('\n');
    expect(page.includes('4 answers')).toBe(shown);
    expect(page.includes('Shown once enough people have answered,')).toBe(!shown);
    sheet.dispose();
  });
});
