import { sponsorTerms } from '../../../src/app/share/sponsorTerms';
import { serialOfIso } from '../../../src/domain/dates';
import { snapshotOf, type Row } from '../../support/sponsorEngagement';

const today = '2026-03-10';
const day = serialOfIso(today) ?? 0;
const termsOf = (row: Row) => sponsorTerms(snapshotOf({ Engagement: [row] }), today);

test('a blank workbook has agreed nothing', () => {
  expect(sponsorTerms(snapshotOf({}), today)).toEqual({ level: null, selfFunded: false, consent360: false });
});

test.each([
  ['L0 logistics only', 'L0'],
  ['L2', 'L2'],
  [' l3 with 360 feedback', 'L3'],
  ['everything', null],
  ['L9', null],
])('the level %j is %j', (written, level) => {
  expect(termsOf({ 'Disclosure level': written }).level).toBe(level);
});

test('somebody who pays for their own coaching has no sponsor, however it is written', () => {
  expect(termsOf({ 'Sponsor role': 'self-funded ' }).selfFunded).toBe(true);
  expect(termsOf({ 'Sponsor role': 'HR' }).selfFunded).toBe(false);
});

test.each([
  ['Yes', day, true],
  ['Yes', day + 1, false],
  ['Yes', null, false],
  ['Yes', 'in May', false],
  ['No', day, false],
])('a consent %j of %j counts: %j', (consent, date, counts) => {
  expect(termsOf({ 'Client consent 360': consent, 'Consent date': date }).consent360).toBe(counts);
});
