import { gates } from '../../../src/domain/stages/gates';
import { guides } from '../../../src/domain/stages/guides';
import { allDone, nextStep } from '../../../src/domain/stages/nextStep';
import { stages } from '../../../src/domain/stages/stage';
import { complete, nothingYet } from '../../support/engagementFacts';

const today = 46020;

test('the next step belongs to the first stage that is not done', () => {
  expect(nextStep(gates(nothingYet, today))).toBe(guides.Contracting.next);
  expect(nextStep(gates({ ...complete, debriefed: 0, sustaining: 0 }, today))).toBe(guides.Assessment.next);
});

test('when everything is done it says so', () => {
  expect(nextStep(gates(complete, today))).toBe(allDone);
});

test('every stage has a guide in whole sentences', () => {
  for (const stage of stages) {
    for (const text of Object.values(guides[stage])) expect(text).toMatch(/^[A-Z].*\.$/);
  }
});
