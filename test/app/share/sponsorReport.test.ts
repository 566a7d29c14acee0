import fc from 'fast-check';
import { shownPulse, sponsorReport } from '../../../src/app/share/sponsorReport';
import type { DisclosureLevel, SponsorTerms } from '../../../src/domain/audience/sponsorPage';
import type { SponsorReport } from '../../../src/domain/audience/sponsorReport';
import { planWorkbook } from '../../../src/workbook/layout';
import { shownPulseText } from '../../../src/workbook/mapping/shownPulses';
import type { Content } from '../../support/planOnGrid';
import { iso, snapshotOf, sponsorEngagement, underTerms, type Row } from '../../support/sponsorEngagement';

const now = 46_000;
const reportOf = (content: Content, terms: Partial<SponsorTerms> = {}): SponsorReport =>
  sponsorReport(
    snapshotOf(underTerms(content, { level: 'L3', selfFunded: false, consent360: true, ...terms })),
    iso(now),
  );

describe('whatever was agreed, nothing of what was not is in the report', () => {
  /** Every column that somebody fills in, by its table or form. */
  const blocks = planWorkbook('combined')
    .sheets.flatMap(({ tables, forms }) => [
      ...tables.map(({ name, columns }) => ({ name, columns })),
      ...forms.map(({ name, fields }) => ({ name, columns: fields })),
    ])
    .filter(({ name }) => name !== 'Settings');

  type Lowest = 0 | 1 | 2 | 3 | 'never';
  /** What is to be seen of a column from which level on; the rest is never. */
  const seen = (table: string, header: string, row: Row): Lowest => {
    if (table === 'Engagement')
      return ['Client name', 'Coach name', 'Current stage'].includes(header) ? 0 : 'never';
    if (table === 'Reviews' && header === 'Sponsor comment')
      return row['Approved for sponsor'] === 'Yes' ? 1 : 'never';
    if (table === 'Goals') {
      if (row['Sponsor visible'] !== 'Yes' || row.Status === 'Dropped') return 'never';
      if (header === 'Statement') return 2;
      return header === (row.Direction === 'Achieve' ? 'Milestone' : 'Metric') ? 2 : 'never';
    }
    if (table === 'Released_360')
      return ['Competency', 'Shown'].includes(header) && row.Group === 'Others' && row['Item ID'] === null
        ? 3
        : 'never';
    return 'never';
  };

  /** The engagement with a word of its own in every cell that has nothing else to be, and from which level on each may be seen. */
  function filled(given: Content): { content: Content; words: Map<string, Lowest> } {
    const words = new Map<string, Lowest>();
    const content = Object.fromEntries(
      blocks.map(({ name, columns }) => {
        const rows = (given[name] ?? [{}, {}]).map((row) =>
          Object.fromEntries(
            columns.map(({ header }) => {
              if (header in row) return [header, row[header] ?? null];
              const word = `zq${words.size}qz`;
              words.set(word, seen(name, header, row));
              return [header, word];
            }),
          ),
        );
        return [name, rows];
      }),
    );
    return { content, words };
  }

  const yesNo = fc.constantFrom('Yes', 'No', null);
  const goals = fc.uniqueArray(
    fc.record({
      'Goal ID': fc.constantFrom('G1', 'G2', 'G3', 'G4'),
      ...{ 'Sponsor visible': yesNo, Status: fc.constantFrom('Active', 'Dropped') },
      ...{
        Direction: fc.constantFrom('Increase', 'Achieve'),
        Baseline: fc.constant(1),
        Target: fc.constant(5),
      },
    }),
    { minLength: 1, selector: (goal) => goal['Goal ID'] },
  );
  const reviews = fc.array(
    fc.record({
      ...{ 'Goal ID': fc.constantFrom('G1', 'G2', 'G9'), Date: fc.integer({ min: now - 90, max: now }) },
      ...{ 'Current value': fc.integer({ min: 1, max: 5 }), 'Approved for sponsor': yesNo },
      'Previous target': fc.constant(null),
    }),
    { maxLength: 3 },
  );
  const pulse = fc.array(
    fc.record({
      ...{ 'Goal ID': fc.constantFrom('G1', 'G2'), Date: fc.constant(now - 2) },
      Score: fc.integer({ min: -3, max: 3 }),
    }),
    { maxLength: 12 },
  );
  const released = fc.array(
    fc.record({
      ...{ 'Release ID': fc.constantFrom('First', 'Last'), Group: fc.constantFrom('Others', 'Peer', 'Self') },
      ...{ 'Item ID': fc.constantFrom(null, 'I1'), Raters: fc.constantFrom(4, null) },
    }),
    { maxLength: 6 },
  );
  const terms = fc.record({
    level: fc.constantFrom<DisclosureLevel | null>(null, 'L0', 'L1', 'L2', 'L3'),
    ...{ selfFunded: fc.boolean(), consent360: fc.boolean() },
  });

  test('no text of the workbook that the terms forbid, goals that are not shared and people among them', () => {
    fc.assert(
      fc.property(
        terms,
        goals,
        reviews,
        pulse,
        released,
        (agreed, ...[Goals, Reviews, Pulse, Released_360]) => {
          const form = {
            'Start date': now - 90,
            'Planned end': now + 90,
            'Consent date': now,
            'Min raters': 3,
          };
          const { content, words } = filled({
            Engagement: [{ ...form, 'Disclosure level': '', 'Sponsor role': '', 'Client consent 360': '' }],
            ...{ Goals, Reviews, Pulse, Released_360 },
            // Nothing was shown yet: what cannot be read would leave no pulse to look at.
            Share_log: [{ 'Pulse shown': null }],
            Releases_360: [
              { 'Release ID': 'First', Round: 'Baseline' },
              { 'Release ID': 'Last', Round: 'Final' },
            ],
          });
          const told = JSON.stringify(reportOf(content, agreed));
          const reached = agreed.selfFunded
            ? -1
            : agreed.level === 'L3' && !agreed.consent360
              ? 2
              : Number((agreed.level ?? 'L0')[1]);
          const leaked = [...words].filter(
            ([word, lowest]) => told.includes(word) && (lowest === 'never' || lowest > reached),
          );
          expect(leaked).toEqual([]);
          const client = [...words].find(([, lowest]) => lowest === 0)?.[0] ?? '';
          expect(told.includes(client)).toBe(reached >= 0);
          expect(words.size).toBeGreaterThan(150);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('and the parts of the report are those that the terms allow', () => {
    const content = sponsorEngagement(now);
    const partsAt = (more: Partial<SponsorTerms>): string[] => Object.keys(reportOf(content, more)).sort();
    const always = ['facts', 'foot', 'subtitle', 'title'];
    expect(partsAt({ selfFunded: true })).toEqual(always);
    expect(partsAt({ level: null })).toEqual(always);
    expect(partsAt({ level: 'L1' })).toEqual([
      'actions',
      'facts',
      'foot',
      'goals',
      'sentences',
      'subtitle',
      'title',
    ]);
    expect(partsAt({ level: 'L3', consent360: false })).toEqual(partsAt({ level: 'L2' }));
    expect(partsAt({})).toEqual([...partsAt({ level: 'L2' }), 'change360'].sort());
  });
});

describe('goals', () => {
  test('at level 1 they have neither a measure nor the day of the baseline', () => {
    const [, , third] = reportOf(sponsorEngagement(now), { level: 'L1' }).goals?.shown ?? [];
    expect(third).toMatchObject({ name: 'Goal 3', dates: `– to ${iso(now + 60)}` });
    expect(third).not.toHaveProperty('measure');
    expect(third?.series.reviews.map(({ day }) => day)).not.toContain(now - 125);
  });

  test('the series are shares of the way to three decimals, the forecast from the last review to the due date', () => {
    const [first] = reportOf(sponsorEngagement(now), { level: 'L2' }).goals?.shown ?? [];
    expect(first?.series.reviews).toEqual([
      { day: now - 125, share: 0 },
      { day: now - 90, share: 0.083 },
      { day: now - 60, share: 0.333 },
      { day: now - 2, share: 0.583 },
    ]);
    expect(first?.series.forecast.map(({ day }) => day)).toEqual([now - 2, now + 60]);
    expect(first?.series.target.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1]);
  });

  test('of many reviews the chart has the latest', () => {
    const content = sponsorEngagement(now);
    const many = Array.from({ length: 20 }, (_, ago): Row => ({
      'Goal ID': 'G7',
      Date: now - ago,
      'Current value': 3,
    }));
    const Goals = (content.Goals ?? []).filter((goal) => goal['Goal ID'] === 'G7');
    const [only] = reportOf({ ...content, Goals, Reviews: many }, { level: 'L2' }).goals?.shown ?? [];
    expect(only?.series.reviews.map(({ day }) => day)).toEqual(
      Array.from({ length: 11 }, (_, at) => now - 10 + at),
    );
  });
});

describe('what stakeholders see', () => {
  const asked = (scores: readonly number[], people: readonly string[]): SponsorReport['pulse'] => {
    const Pulse = scores.map((Score, at): Row => ({
      Date: now - 2,
      'Goal ID': 'G1',
      Stakeholder: people[at] ?? '',
      Score,
    }));
    return reportOf({ ...sponsorEngagement(now), Pulse }).pulse;
  };

  test('somebody who answers twice counts once, with the later answer', () => {
    expect(asked([1, 1, 2], ['P1', 'p1', 'P2'])?.lines).toEqual([
      'Shown once enough people have answered,',
      'so that nobody is known by their answer.',
    ]);
    expect(asked([-3, 1, 2, 3], ['P1', 'P1', 'P2', 'P3'])?.lines).toContain('Mean +2.0 on −3 to +3');
  });

  test('answers without a code are of different people', () => {
    expect(asked([0, 1, 2], [])?.lines[0]).toBe(`3 answers on ${iso(now - 2)}`);
  });

  test('bars stand only where five have answered, and not all alike', () => {
    const five = ['P1', 'P2', 'P3', 'P4', 'P5'];
    expect(asked([0, 1, 2, 3], five)?.bars).toBeUndefined();
    expect(asked([1, 1, 1, 1, 1], five)?.bars).toBeUndefined();
    expect(asked([-1, 1, 1, 1, 2], five)?.bars?.map(({ point, share }) => [point, share])).toEqual([
      ...[
        ['-3', 0],
        ['-2', 0],
        ['-1', 0.2],
        ['0', 0],
        ['+1', 0.6],
        ['+2', 0.2],
        ['+3', 0],
      ],
    ]);
  });
});

describe('what stakeholders see, when a copy was made before', () => {
  const day = now;
  const people = ['P1', 'P2', 'P3', 'P4'];
  const answers = (codes: readonly string[], change: Row = {}): readonly Row[] =>
    codes.map((Stakeholder, at) => ({
      Date: now - 2,
      'Goal ID': 'G1',
      Score: at % 3,
      ...(at === 0 ? change : {}),
      Stakeholder,
    }));
  const terms = { level: 'L2', selfFunded: false, consent360: false } as const;
  /** The engagement with these answers, after copies were made of it with those before. */
  function after(latest: readonly Row[], ...before: readonly (readonly Row[])[]) {
    const Share_log: Row[] = [];
    const workbook = (Pulse: readonly Row[]) =>
      snapshotOf(underTerms({ ...sponsorEngagement(day), Pulse, Share_log: [...Share_log] }, terms));
    for (const rows of before) {
      const shown = shownPulse(workbook(rows), iso(day));
      Share_log.push({ 'Pulse shown': shown && shownPulseText(shown) });
    }
    const report = sponsorReport(workbook(latest), iso(day)).pulse;
    return { report, answers: shownPulse(workbook(latest), iso(day))?.answers.length };
  }
  test('it is as it was while nobody has answered', () => {
    const first = after(answers(people));
    expect(first.answers).toBe(4);
    expect(after(answers(people), answers(people))).toEqual(first);
  });

  test('the figures of the last copy stay until enough more have answered, and say so', () => {
    const [line, ...lines] = after(answers(people)).report?.lines ?? [];
    const { report, answers: counted } = after(answers([...people, 'P5']), answers(people));
    expect(report?.lines).toEqual([`${line}; later ones wait`, ...lines]);
    expect(counted).toBe(4);
    const more = after(answers([...people, 'P5', 'P6', 'P7']), answers(people));
    expect(more.report?.lines[0]).toMatch(/^7 answers on \S+$/);
    expect(more.answers).toBe(7);
  });

  test('nothing is shown when an answer has changed, or the log cannot be read', () => {
    const withheld = ['Not shown: a few answers have changed,', 'so that nobody is known by their answer.'];
    const { report } = after(answers(people, { Score: 3 }), answers(people));
    expect(report).toEqual({ lines: withheld });
    const content = {
      ...sponsorEngagement(day),
      Pulse: answers(people),
      Share_log: [{ 'Pulse shown': 'P1: 2' }],
    };
    expect(sponsorReport(snapshotOf(underTerms(content, terms)), iso(day)).pulse).toEqual({
      lines: withheld,
    });
  });

  test('below the level that has it, nothing is kept in mind', () => {
    const content = { ...sponsorEngagement(day), Pulse: answers(people) };
    expect(shownPulse(snapshotOf(underTerms(content, { ...terms, level: 'L1' })), iso(day))).toBeNull();
  });
});
