import { leftOut } from '../../../src/app/share/leftOut';
import { prepareCopy, type CopyDraft } from '../../../src/app/share/prepareCopy';
import type { Audience } from '../../../src/domain/audience/grants';
import type { StageModel } from '../../../src/domain/stages/models';
import type { CellValue } from '../../../src/workbook/cell';
import { checkPlan } from '../../../src/workbook/check';
import type { TableRows, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { canaryDay, canaryWorkbook, type CanaryChoice } from '../../support/share/canaries';

const audiences: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin', 'coach'];
const models: readonly StageModel[] = ['process', 'stages', 'combined'];

const agreed: CanaryChoice = {
  terms: { level: 'L3', selfFunded: false, consent360: true },
  ticks: [true, false, true, true],
  rows: 3,
  bothFits: true,
};

function draftFor(audience: Audience, snapshot: WorkbookSnapshot): CopyDraft {
  const draft = prepareCopy(snapshot, audience, canaryDay);
  if (!draft.ok) throw new Error(draft.reason.code);
  return draft.value;
}

const table = (
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): TableRows => ({
  name,
  headers,
  rows,
});

const workbookOf = (...tables: readonly TableRows[]): WorkbookSnapshot => ({
  stamp: { schemaVersion: 1, model: 'combined', builtWith: '0.1.0', builtOn: '2026-01-05' },
  tables: new Map(tables.map((one) => [one.name, one])),
  sheets: new Map(),
});

const engagement = (level: string, more: Readonly<Record<string, CellValue>> = {}): TableRows => {
  const fields = { 'Engagement ID': 'E-1', 'Client name': 'Ada', 'Disclosure level': level, ...more };
  return table('Engagement', Object.keys(fields), [Object.values(fields)]);
};

describe('the plan of a copy', () => {
  it.each(audiences)('for %s holds to the limits and names of Excel under every stage model', (audience) => {
    const { snapshot } = canaryWorkbook(agreed);
    for (const model of models) {
      const stamp = snapshot.stamp && { ...snapshot.stamp, model };
      const { plan } = draftFor(audience, { ...snapshot, stamp });
      expect(checkPlan(plan)).toEqual([]);
    }
  });

  it('of an engagement that has only begun is one that can be written, too', () => {
    for (const audience of audiences)
      expect(checkPlan(draftFor(audience, workbookOf(engagement('L0 logistics only'))).plan)).toEqual([]);
  });

  it('for a sponsor or HR has no formula, rule, name or link; for the client it has those of its own tables', () => {
    const { snapshot } = canaryWorkbook(agreed);
    for (const audience of ['sponsor', 'hr'] as const) {
      const { plan } = draftFor(audience, snapshot);
      expect(plan.names).toEqual([]);
      for (const sheet of plan.sheets) {
        expect(sheet.validations).toEqual([]);
        expect(sheet.cells.filter(({ content, link }) => 'formula' in content || link)).toEqual([]);
        expect(sheet.tables.flatMap(({ columns }) => columns).filter(({ formula }) => formula)).toEqual([]);
      }
    }
    const { plan } = draftFor('client', snapshot);
    expect(plan.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['list_Direction', 'ids_Goals']),
    );
    expect(plan.names.filter(({ visible }) => !visible)).toEqual([]);
    expect(plan.names.map(({ name }) => name)).not.toContain('ids_Raters_360');
  });
});

describe('there is no copy', () => {
  const code = (snapshot: WorkbookSnapshot, audience: Audience) => {
    const draft = prepareCopy(snapshot, audience, canaryDay);
    return draft.ok ? null : draft.reason.code;
  };

  it.each([
    [
      'for the sponsor of somebody who pays alone',
      engagement('L2', { 'Sponsor role': 'Self-funded' }),
      'copy-no-sponsor',
    ],
    ['for the sponsor before a level is agreed', engagement(''), 'copy-level-open'],
    ['for the sponsor at L3 without a consent', engagement('L3'), 'copy-consent-missing'],
    [
      'for the sponsor at L3 with a consent that is not dated',
      engagement('L3', { 'Client consent 360': 'Yes' }),
      'copy-consent-missing',
    ],
    [
      'for the sponsor at L3 with a consent from tomorrow on',
      engagement('L3', { 'Client consent 360': 'Yes', 'Consent date': 46175 }),
      'copy-consent-missing',
    ],
  ])('%s', (_, form, expected) => {
    expect(code(workbookOf(form), 'sponsor')).toBe(expected);
    expect(code(workbookOf(form), 'client')).toBeNull();
  });

  it('of a workbook that is none of ours, or that a later version has built', () => {
    const snapshot = workbookOf(engagement('L0'));
    expect(code({ ...snapshot, stamp: null }, 'client')).toBe('no-engagement');
    const stamp = snapshot.stamp && { ...snapshot.stamp, schemaVersion: 99 };
    expect(code({ ...snapshot, stamp }, 'client')).toBe('workbook-newer');
  });
});

describe('a finished file is searched for', () => {
  const notes = (text: string) =>
    workbookOf(engagement('L2 agreed'), table('CoachPrivate', ['Session no', 'Private notes'], [[1, text]]));

  it('private texts, and not for words that stand in the copy anyway', () => {
    expect(draftFor('sponsor', notes('Thinks of leaving')).forbidden).toEqual([
      { what: 'Private notes, row 1, Private notes', value: 'Thinks of leaving' },
    ]);
    expect(draftFor('sponsor', notes('Engagement')).forbidden).toEqual([]);
  });

  it('nothing of the id that a copy bears itself, which stands in the log when it was made before', () => {
    const log = table('Share_log', ['Copy ID', 'Fingerprint'], [['0123456789abcdef', 'f'.repeat(64)]]);
    const { forbidden } = draftFor('client', workbookOf(engagement('L2'), log));
    expect(forbidden.map(({ what }) => what)).toEqual(['Copies, row 1, Fingerprint']);
  });

  it('the answers of each rater in a row, unless the raw answers are what the copy is for', () => {
    const answers = table(
      'Responses_360',
      ['Round', 'Rater ID', 'Group', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'],
      [
        ['Baseline', 'P1', 'Peer', 4, 2, 5, 3, 3, 'NO'],
        ['Baseline', 'P2', 'Peer', 4, 2, 5, 3, 3, 1],
        ['Baseline', 'P3', 'Peer', 3, 3, 3, 3, 3, 3],
      ],
    );
    const rows = (audience: Audience) =>
      draftFor(audience, workbookOf(engagement('L2'), answers)).forbidden.filter(
        ({ value }) => typeof value === 'object',
      );
    expect(rows('client')).toEqual([{ what: 'Responses, row 2', value: [4, 2, 5, 3, 3, 1] }]);
    expect(rows('admin')).toEqual([]);
  });
});

it('what is left out is told with the reason, what can be changed first', () => {
  const snapshot = workbookOf(
    engagement('L3', { 'Client consent 360': 'Yes', 'Consent date': 46000, 'Min raters': 3 }),
    table(
      'Goals',
      ['Goal ID', 'Statement', 'Sponsor visible', 'Status'],
      [
        ['G1', 'Delegate', 'Yes', 'Active'],
        ['G2', 'Say no', 'No', 'Active'],
      ],
    ),
    table('Wins', ['Date', 'Win', 'Shared'], [[46000, 'A quiet week', 'No']]),
    table('Actions', ['Action ID', 'Action', 'Status'], [['A1', 'Ask Kim', 'Done']]),
    table('Raters_360', ['Rater ID', 'Name'], [['P1', 'Kim Lee']]),
  );
  const { selection, terms } = draftFor('sponsor', snapshot);
  expect(
    leftOut(selection, 'sponsor', terms).map(({ why, block, columns, rows }) => [why, block, columns, rows]),
  ).toEqual([
    ['goal', 'Goals', ['Statement'], 1],
    ['row', 'Wins', ['Date', 'Win'], 1],
    ['aggregate', 'Actions', ['Action ID', 'Status'], 1],
    ['coachAndClient', 'Engagement', ['Client consent 360', 'Consent date', 'Min raters'], 1],
    ['coachAndClient', 'Goals', ['Sponsor visible'], 2],
    ['coachAndClient', 'Actions', ['Action'], 1],
    ['coachAndClient', 'Wins', ['Shared'], 1],
    ['raw', 'Raters', ['Rater ID', 'Name'], 1],
  ]);
});

it('at the level of the 360 summary, single groups are told to stay between coach and client', () => {
  const snapshot = workbookOf(
    engagement('L3', { 'Client consent 360': 'Yes', 'Consent date': 46000 }),
    table('Released_360', ['Competency', 'Group', 'Shown'], [['Listening', 'Peer', '3.4']]),
  );
  const { selection, terms } = draftFor('sponsor', snapshot);
  const reasons = leftOut(selection, 'sponsor', terms).filter(({ block }) => block === 'Released figures');
  expect(reasons.map(({ why, columns }) => [why, columns])).toEqual([
    ['coachAndClient', ['Competency', 'Group', 'Shown']],
  ]);
});

it('a goal that was dropped is in no copy for a sponsor, however the word is written', () => {
  const snapshot = workbookOf(
    engagement('L2'),
    table(
      'Goals',
      ['Goal ID', 'Statement', 'Sponsor visible', 'Status'],
      [['G1', 'Delegate', 'Yes', 'dropped']],
    ),
  );
  expect(draftFor('sponsor', snapshot).content.tables.get('Goals')?.rows).toEqual([]);
});

describe('the row for HR', () => {
  const rowOf = (level: string, ratings: readonly number[] = []) => {
    const { content } = draftFor(
      'hr',
      workbookOf(
        engagement(level),
        table(
          'Goals',
          ['Goal ID', 'Status'],
          [
            ['G1', 'Active'],
            ['G2', 'Dropped'],
          ],
        ),
        table(
          'Actions',
          ['Action ID', 'Goal ID', 'Status'],
          [
            ['A1', 'G1', 'Done'],
            ['A2', 'G1', 'Not started'],
          ],
        ),
        table(
          'Sessions',
          ['Session no', 'Attendance', 'Session rating'],
          ratings.map((rating, at) => [at + 1, 'Held', rating]),
        ),
      ),
    );
    const row = content.tables.get('HR_row');
    return (header: string) => row?.rows[0]?.[row.headers.indexOf(header)];
  };

  it('has logistics alone until progress is shared', () => {
    const value = rowOf('L0 logistics only', [8]);
    expect([value('Engagement ID'), value('Sessions used')]).toEqual(['E-1', 1]);
    expect([value('Goals'), value('Actions done')]).toEqual([undefined, undefined]);
  });

  it('has counts of goals and actions from the first level on', () => {
    const value = rowOf('L1 progress');
    expect([value('Goals'), value('Actions'), value('Actions done')]).toEqual([1, 2, 1]);
  });

  it('has the mean rating of sessions once it is that of five', () => {
    expect(rowOf('L1 progress', [8, 9, 7, 8])('Mean session rating')).toBeNull();
    expect(rowOf('L1 progress', [8, 9, 7, 8, 10])('Mean session rating')).toBe(8.4);
  });
});
