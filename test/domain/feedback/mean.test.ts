import { feedbackMean } from '../../../src/domain/feedback/mean';
import { demoItems, demoResponses } from './tables';

function mean(group: string, minRaters: number | null = null, competency = 'Delegation'): number | string {
  const outcome = feedbackMean(demoResponses, demoItems, competency, group, null, minRaters);
  return outcome.ok ? outcome.value : outcome.reason.code;
}

describe('a single mean', () => {
  it('is that of the report, for every column of it', () => {
    expect(mean('Self')).toBeCloseTo(13 / 3, 12);
    expect(mean('manager')).toBeCloseTo(10 / 3, 12);
    expect(mean('Peers')).toBe(3.25);
    expect(mean('Direct report + Other')).toBeCloseTo(47 / 15, 12);
    expect(mean('other+direct_report')).toBeCloseTo(47 / 15, 12);
    expect(mean('Others')).toBeCloseTo(3.2, 12);
  });

  it('is not given for a group that is shown only in a pool, even one of three', () => {
    expect(mean('Other')).toBe('group-pooled');
    expect(mean('Direct report')).toBe('group-pooled');
    expect(mean('Peer + Other')).toBe('group-unknown');
  });

  it('follows the minimum, which never falls below three', () => {
    expect(mean('Other', 1)).toBe('group-pooled');
    expect(mean('Peer', 5)).toBe('group-pooled');
    expect(mean('Peer', 20)).toBe('group-suppressed');
    expect(mean('Others', 20)).toBe('overall-suppressed');
  });

  it('names the pool to ask for', () => {
    const outcome = feedbackMean(demoResponses, demoItems, 'Delegation', 'Other', null, null);
    expect(outcome).toMatchObject({ ok: false, reason: { next: 'Ask for "Direct report + Other".' } });
  });

  it('says when group or competency do not exist', () => {
    expect(mean('Skip-level')).toBe('group-unknown');
    expect(mean('Peer', null, 'Vision')).toBe('competency-unknown');
  });

  it('says when a group did not rate the competency', () => {
    const withoutSelf = demoResponses.filter((row) => row[2] !== 'Self');
    expect(feedbackMean(withoutSelf, demoItems, 'Delegation', 'Self', null, null)).toMatchObject({
      ok: false,
      reason: { code: 'not-rated' },
    });
  });
});
