import fc from 'fast-check';
import { plannedRounds, type EngagementAnswers } from '../../src/app/engagementAnswers';
import { startEngagement, type StartStep } from '../../src/app/startEngagement';
import { modelWords } from '../../src/domain/stages/models';
import { MemoryPort } from './support/memoryPort';

const env = { today: '2024-01-10', version: '0.1.0' };

const answers: EngagementAnswers = {
  model: 'process',
  clientName: ' Alex Sample ',
  coachName: 'Jordan Coach',
  startDate: '2024-01-15',
  plannedEnd: '2024-12-13',
  sessions: 18,
  minRaters: 4,
  sponsorName: '',
};

describe('starting an engagement', () => {
  it('builds the workbook, stamps it and fills the form', async () => {
    const port = new MemoryPort();
    const outcome = await startEngagement(port, answers, env);
    expect(outcome).toMatchObject({ ok: true, value: { model: 'process', kept: [], warnings: [] } });
    expect(port.stamp).toEqual({
      schemaVersion: 1,
      model: 'process',
      builtWith: '0.1.0',
      builtOn: '2024-01-10',
    });
    const expected = {
      'Engagement ID': 'E-2024-01-15',
      'Client name': 'Alex Sample',
      'Coach name': 'Jordan Coach',
      'Start date': 45306,
      'Planned end': 45639,
      'Sessions contracted': 18,
      'Min raters': 4,
      'Min comments': 5,
      'Sponsor name': null,
      Status: 'Proposed',
    };
    for (const [header, value] of Object.entries(expected))
      expect(port.cell('Engagement', 0, header)).toBe(value);
  });

  it('names the stage model as the list of the workbook does', async () => {
    const port = new MemoryPort();
    await startEngagement(port, answers, env);
    expect(port.cell('Engagement', 0, 'Stage model')).toBe(modelWords.process);
  });

  it('builds nothing and says why beside each field when an answer is wrong', async () => {
    const port = new MemoryPort();
    const outcome = await startEngagement(port, { ...answers, clientName: '', sessions: 0 }, env);
    expect(outcome).toMatchObject({
      ok: false,
      reason: { code: 'answers-unfinished', why: 'Who is being coached? Give a whole number from 1 to 60.' },
      fields: [{ field: 'clientName' }, { field: 'sessions' }],
    });
    expect(port.builds).toEqual([]);
  });

  it('keeps every value that an engagement has, fills the gaps and says what it kept', async () => {
    const port = new MemoryPort();
    await startEngagement(port, answers, env);
    const again = { ...answers, clientName: 'Somebody Else', organisation: 'Example Ltd', minRaters: 5 };
    const outcome = await startEngagement(port, again, { today: '2024-02-01', version: '0.2.0' });
    expect(outcome).toMatchObject({
      ok: true,
      value: { filled: ['Organisation'], kept: ['Client name', 'Min raters'] },
    });
    expect(port.cell('Engagement', 0, 'Client name')).toBe('Alex Sample');
    expect(port.cell('Engagement', 0, 'Organisation')).toBe('Example Ltd');
    expect(port.cell('Engagement', 0, 'Min raters')).toBe(4);
  });

  it('writes nothing when the second run has nothing to add', async () => {
    const port = new MemoryPort();
    await startEngagement(port, answers, env);
    const outcome = await startEngagement(port, answers, env);
    expect(outcome).toMatchObject({ ok: true, value: { filled: [], kept: [] } });
    expect(port.writes).toHaveLength(1);
  });

  it('goes over what a new form starts with when an earlier build stopped before the form was filled', async () => {
    const port = MemoryPort.built();
    await startEngagement(port, { ...answers, model: 'combined' }, env);
    expect(port.cell('Engagement', 0, 'Min raters')).toBe(4);
  });

  it('repairs a workbook in the model and under the stamp it was built with', async () => {
    const port = new MemoryPort();
    await startEngagement(port, answers, env);
    const outcome = await startEngagement(
      port,
      { ...answers, model: 'stages' },
      { today: '2024-02-01', version: '0.2.0' },
    );
    expect(outcome).toMatchObject({ ok: true, value: { model: 'process', kept: ['Stage model'] } });
    expect(port.builds.at(-1)).toEqual({
      schemaVersion: 1,
      model: 'process',
      builtWith: '0.1.0',
      builtOn: '2024-01-10',
    });
  });

  it('does not touch a workbook of a newer version', async () => {
    const port = MemoryPort.built();
    port.stamp = { schemaVersion: 99, model: 'combined', builtWith: '9.0.0', builtOn: '2030-01-01' };
    const outcome = await startEngagement(port, answers, env);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'newer-workbook' } });
    expect(port.builds).toEqual([]);
  });

  it('hands on why the workbook could not be filled', async () => {
    const port = new MemoryPort();
    port.refusesWrites = true;
    expect(await startEngagement(port, answers, env)).toMatchObject({
      ok: false,
      reason: { code: 'protected' },
    });
  });

  it('mentions what is unusual, and starts all the same', async () => {
    const outcome = await startEngagement(new MemoryPort(), { ...answers, plannedEnd: '2024-02-15' }, env);
    expect(outcome).toMatchObject({ ok: true, value: { warnings: [{ field: 'plannedEnd' }] } });
  });

  it('plans the chosen rounds of feedback in the order of time, one row each', async () => {
    const port = new MemoryPort();
    const outcome = await startEngagement(port, { ...answers, rounds: ['Final', 'Baseline'] }, env);
    expect(outcome).toMatchObject({ ok: true, value: { plannedRounds: 2 } });
    const planned = [0, 1, 2].map((row) => [
      port.cell('Assess_Plan', row, 'Instrument'),
      port.cell('Assess_Plan', row, 'Round'),
    ]);
    expect(planned).toEqual([
      ['360 survey', 'Baseline'],
      ['360 survey', 'Final'],
      [undefined, undefined],
    ]);
  });

  it('leaves a table of assessments alone in which somebody has written', async () => {
    const port = MemoryPort.built();
    await port.write([
      { table: 'Assess_Plan', headers: ['Instrument'], rows: [['Observation']], mode: 'replace' },
    ]);
    const outcome = await startEngagement(port, { ...answers, rounds: ['Baseline'] }, env);
    expect(outcome).toMatchObject({ ok: true, value: { plannedRounds: 0 } });
    expect(port.tables.get('Assess_Plan')?.rows).toHaveLength(1);
  });

  it('says what it is doing, in the order of its steps', async () => {
    const steps: StartStep[] = [];
    await startEngagement(new MemoryPort(), answers, env, (step) => steps.push(step));
    expect(steps).toEqual(['looking', 'writing', 'filling', 'checking']);
  });

  it('notices what Excel has lost after the build', async () => {
    const port = new MemoryPort();
    port.loses = ['Goals'];
    const outcome = await startEngagement(port, answers, env);
    expect(outcome).toMatchObject({
      ok: true,
      value: { doubts: ['Excel did not keep Goals. Run Repair to put it back.'] },
    });
  });

  it('never touches the workbook when an answer it needs is wrong, whatever the others are', async () => {
    const wrong = fc.oneof(
      fc.record({ clientName: fc.constantFrom('', ' ', 'x'.repeat(101)) }),
      fc.record({ coachName: fc.constantFrom('', '\t', 'x'.repeat(101)) }),
      fc.record({ sessions: fc.oneof(fc.integer({ max: 0 }), fc.integer({ min: 61 }), fc.constant(NaN)) }),
      fc.record({ startDate: fc.string().filter((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text)) }),
      fc.record({ plannedEnd: fc.constantFrom('', '2024-02-30', '2024-01-15', '2023-12-31') }),
    );
    const others = fc.record({
      sponsorName: fc.string(),
      disclosureLevel: fc.constantFrom('L0 logistics only', 'L3 goals, progress and 360 summary'),
      rounds: fc.subarray([...plannedRounds]),
    });
    await fc.assert(
      fc.asyncProperty(wrong, others, async (bad, given) => {
        const port = new MemoryPort();
        const outcome = await startEngagement(port, { ...answers, ...given, ...bad }, env);
        expect(outcome).toMatchObject({ ok: false, reason: { code: 'answers-unfinished' } });
        expect([port.builds, port.writes]).toEqual([[], []]);
      }),
    );
  });
});
