import type { EngagementAnswers } from '../../src/app/engagementAnswers';
import { checkAnswers } from '../../src/app/engagementAnswers';

const TODAY = '2024-01-10';

const good: EngagementAnswers = {
  model: 'combined',
  clientName: 'Alex Sample',
  coachName: 'Jordan Coach',
  startDate: '2024-01-15',
  plannedEnd: '2024-12-13',
  sessions: 18,
};

const problems = (answers: Partial<EngagementAnswers>): string[] =>
  checkAnswers({ ...good, ...answers }, TODAY).map(({ severity, field }) => `${severity} ${field}`);

describe('the answers before an engagement starts', () => {
  it('are fine with a client, a coach, dates and sessions', () => {
    expect(problems({})).toEqual([]);
  });

  it.each<[Partial<EngagementAnswers>, string]>([
    [{ clientName: '  ' }, 'error clientName'],
    [{ coachName: '' }, 'error coachName'],
    [{ clientName: 'x'.repeat(101) }, 'error clientName'],
    [{ coachName: 'x'.repeat(101) }, 'error coachName'],
    [{ sponsorName: 'x'.repeat(101) }, 'error sponsorName'],
    [{ startDate: '15/01/2024' }, 'error startDate'],
    [{ plannedEnd: '' }, 'error plannedEnd'],
    [{ plannedEnd: '2024-01-15' }, 'error plannedEnd'],
    [{ plannedEnd: '2024-03-10' }, 'warning plannedEnd'],
    [{ plannedEnd: '2025-12-31' }, 'warning plannedEnd'],
    [{ sessions: 0 }, 'error sessions'],
    [{ sessions: 61 }, 'error sessions'],
    [{ sessions: 2.5 }, 'error sessions'],
    [{ sessions: NaN }, 'error sessions'],
    [{ sessionMinutes: 14 }, 'error sessionMinutes'],
    [{ coachCredential: 'Guru' }, 'error coachCredential'],
    [{ sponsorRole: 'Uncle' }, 'error sponsorRole'],
    [{ frequency: 'Daily' }, 'error frequency'],
    [{ format: 'Pigeon' }, 'error format'],
    [{ status: 'Maybe' }, 'error status'],
    [{ disclosureLevel: 'L9' }, 'error disclosureLevel'],
    [{ minRaters: 2 }, 'error minRaters'],
    [{ minRaters: 21 }, 'error minRaters'],
    [{ minComments: 2 }, 'error minComments'],
    [{ minComments: 21 }, 'error minComments'],
    [{ consentDate: '2024-01-11' }, 'error consentDate'],
    [{ consentDate: 'yesterday' }, 'error consentDate'],
  ])('%j are stopped at the field', (answers, line) => {
    expect(problems(answers)).toEqual([line]);
  });

  it('may hold names of a hundred characters, with spaces around them', () => {
    const name = ` ${'x'.repeat(100)} `;
    expect(problems({ clientName: name, coachName: name, sponsorName: name })).toEqual([]);
  });

  it('may ask for as many raters and comments as the Engagement sheet takes', () => {
    expect(problems({ minRaters: 20, minComments: 20 })).toEqual([]);
  });

  it('share the 360 summary only with the consent of the client and its date', () => {
    const disclosureLevel = 'L3 goals, progress and 360 summary';
    expect(problems({ disclosureLevel })).toEqual(['error clientConsent360']);
    expect(problems({ disclosureLevel, clientConsent360: true })).toEqual(['error consentDate']);
    expect(problems({ disclosureLevel, clientConsent360: true, consentDate: TODAY })).toEqual([]);
  });

  it('get every problem at once', () => {
    expect(problems({ clientName: '', sessions: 0, minRaters: 1 })).toEqual([
      'error clientName',
      'error sessions',
      'error minRaters',
    ]);
  });
});
