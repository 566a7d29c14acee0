import { answersInForm, fillForm } from '../../src/app/engagementForm';
import type { EngagementAnswers } from '../../src/app/engagementAnswers';

const answers: EngagementAnswers = {
  model: 'combined',
  clientName: 'Ada',
  coachName: 'Cas',
  sponsorName: 'Sue',
  sponsorRole: 'HR',
  startDate: '2026-01-05',
  plannedEnd: '2026-07-06',
  sessions: 8,
  disclosureLevel: 'L3 goals, progress and 360 summary',
  clientConsent360: true,
  consentDate: '2026-01-02',
};

describe('the Engagement form', () => {
  it('gives back the answers that went into it', () => {
    const { write } = fillForm(answers, 'combined', undefined);
    const { model: _, ...expected } = answers;
    expect(answersInForm({ name: 'Engagement', headers: write.headers, rows: write.rows })).toEqual(expected);
  });

  it('leaves out what is blank and what is no number or date', () => {
    const form = {
      name: 'Engagement',
      headers: ['Client name', 'Coach name', 'Start date', 'Sessions contracted'],
      rows: [['Ada', null, 'next week', 'many']],
    };
    expect(answersInForm(form)).toEqual({ clientName: 'Ada', clientConsent360: false });
  });

  it('holds nothing when it is not there', () => {
    expect(answersInForm(undefined)).toEqual({});
  });
});
