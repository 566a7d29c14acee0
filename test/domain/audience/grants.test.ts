import { copyRefusal } from '../../../src/domain/audience/copyRefusal';
import { shareOf, type Grant } from '../../../src/domain/audience/grants';
import type { SponsorTerms } from '../../../src/domain/audience/sponsorPage';

const terms = (level: SponsorTerms['level'], more: Partial<SponsorTerms> = {}): SponsorTerms => ({
  level,
  selfFunded: false,
  consent360: false,
  ...more,
});

describe('what an audience gets of a column', () => {
  it('is nothing unless the column says so', () => {
    for (const audience of ['coach', 'client', 'sponsor', 'hr', 'admin'] as const)
      expect(shareOf({}, audience, terms('L3', { consent360: true }))).toBeNull();
    expect(shareOf({ client: 'always' }, 'sponsor', terms('L3'))).toBeNull();
  });

  it('follows the disclosure level, and the third only with the consent of the client', () => {
    const seen = (level: SponsorTerms['level'], consent360 = false) =>
      (['L0', 'L1', 'L2', 'L3'] as const).filter(
        (grant) => shareOf({ sponsor: grant }, 'sponsor', terms(level, { consent360 })) === 'rows',
      );
    expect(seen(null)).toEqual(['L0']);
    expect(seen('L1')).toEqual(['L0', 'L1']);
    expect(seen('L3')).toEqual(['L0', 'L1', 'L2']);
    expect(seen('L3', true)).toEqual(['L0', 'L1', 'L2', 'L3']);
  });

  it('is nothing for the sponsor of somebody who pays for their own coaching', () => {
    for (const grant of ['always', 'L0', 'ticked', 'aggregate'] satisfies Grant[])
      expect(shareOf({ sponsor: grant }, 'sponsor', terms('L3', { selfFunded: true }))).toBeNull();
  });

  it('may depend on the row, on a release, on how many there are', () => {
    for (const grant of ['ticked', 'released', 'aggregate'] satisfies Grant[])
      expect(shareOf({ hr: grant }, 'hr', terms(null))).toBe(grant);
  });

  it('is their own answer at every level', () => {
    expect(shareOf({ sponsor: 'own' }, 'sponsor', terms('L0'))).toBe('rows');
  });

  it('is, of rows that are ticked for the sponsor, nothing under logistics alone, their own agreement excepted', () => {
    const seen = (grant: Grant) => shareOf({ sponsor: grant }, 'sponsor', terms('L0'));
    expect([seen('ticked'), seen('threeWay')]).toEqual([null, 'ticked']);
    expect(shareOf({ sponsor: 'ticked' }, 'sponsor', terms('L1'))).toBe('ticked');
  });

  it('is, of raw answers, nothing for the coach of a workbook that was split', () => {
    expect(shareOf({ coach: 'unsplit', admin: 'always' }, 'coach', terms('L3'))).toBeNull();
  });
});

it('a copy for the sponsor is refused with what the contract lacks', () => {
  const code = (given: SponsorTerms) => copyRefusal('sponsor', given)?.code ?? null;
  expect(code(terms('L1', { selfFunded: true }))).toBe('copy-no-sponsor');
  expect(code(terms(null))).toBe('copy-level-open');
  expect(code(terms('L3'))).toBe('copy-consent-missing');
  expect(code(terms('L3', { consent360: true }))).toBeNull();
  expect(code(terms('L0'))).toBeNull();
  expect(copyRefusal('client', terms(null, { selfFunded: true }))).toBeNull();
});
