import { startEngagement } from '../../src/app/startEngagement';
import { sampleAnswers, startSample, type SampleStep } from '../../src/app/startSample';
import { sampleFileNames } from '../../src/app/sampleFileNames';
import { sampleFiles } from './support/files';
import { MemoryPort } from './support/memoryPort';

const env = { today: '2024-12-16', version: '0.1.0' };
const files = sampleFiles(...sampleFileNames);

describe('the sample engagement', () => {
  it('is built and imported into a new workbook, step by step', async () => {
    const port = new MemoryPort();
    const steps: SampleStep[] = [];
    const outcome = await startSample(port, 'process', files, env, (step) => steps.push(step));
    expect(outcome).toMatchObject({ ok: true, value: { started: { model: 'process', doubts: [] } } });
    expect(outcome.ok && outcome.value.imported.counts.get('Goals')).toBe(4);
    expect(outcome.ok && outcome.value.imported.problems).toEqual([]);
    expect(port.cell('Engagement', 0, 'Client name')).toBe('Alex Sample');
    expect(steps).toEqual(['looking', 'writing', 'filling', 'checking', 'importing']);
  });

  it('may be asked for again and stays as it is', async () => {
    const port = new MemoryPort();
    await startSample(port, 'combined', files, env);
    const before = new Map(port.tables);
    expect(await startSample(port, 'combined', files, env)).toMatchObject({ ok: true });
    expect(port.tables).toEqual(before);
  });

  it('goes into a workbook that was only built', async () => {
    expect(await startSample(MemoryPort.built(), 'combined', files, env)).toMatchObject({ ok: true });
  });

  const real = {
    ...sampleAnswers,
    model: 'combined' as const,
    engagementId: 'E-1',
    clientName: 'Somebody Real',
    startDate: '2024-11-01',
    plannedEnd: '2025-06-02',
  };

  it('is refused in a workbook with another engagement, and nothing is written', async () => {
    const port = new MemoryPort();
    await startEngagement(port, real, env);
    const before = new Map(port.tables);
    const outcome = await startSample(port, 'combined', files, env);
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'engagement-in-the-way' } });
    expect(port.tables).toEqual(before);
  });

  it('is refused when its id was taken over for somebody else', async () => {
    const port = new MemoryPort();
    await startEngagement(port, { ...real, engagementId: 'SYN-001' }, env);
    expect(await startSample(port, 'combined', files, env)).toMatchObject({ ok: false });
  });

  it.each(['Goals', 'Raters_360', 'PracticeLog'])(
    'is refused when the form is blank and somebody has written into %s',
    async (table) => {
      const port = MemoryPort.built();
      const [header = ''] = port.tables.get(table)?.headers ?? [];
      await port.write([{ table, headers: [header], rows: [['written']], mode: 'replace' }]);
      expect(await startSample(port, 'combined', files, env)).toMatchObject({
        ok: false,
        reason: { code: 'engagement-in-the-way' },
      });
      expect(port.builds).toEqual([]);
    },
  );
});
