import type { CellValue } from '../../../src/workbook/cell';
import { MemoryPort } from './memoryPort';

/** An engagement from 12 January to 10 July 2026 with a value, an aspiration and these goals. */
export async function goalWorkbook(
  goals: readonly Readonly<Record<string, CellValue>>[] = [],
): Promise<MemoryPort> {
  const port = MemoryPort.built();
  const rows = (table: string, records: readonly Readonly<Record<string, CellValue>>[]) => {
    const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
    const values = records.map((record) => headers.map((header) => record[header] ?? null));
    return { table, headers, rows: values, mode: 'replace' as const };
  };
  await port.write([
    rows('Engagement', [
      { 'Engagement ID': 'E-1', 'Client name': 'Ada Client', 'Start date': 46034, 'Planned end': 46213 },
    ]),
    rows('Values', [{ Value: 'Trust' }, { Value: 'Curiosity' }]),
    rows('Aspirations', [{ 'Aspiration ID': 'A1', Text: 'Lead a division' }]),
    ...(goals.length > 0 ? [rows('Goals', goals)] : []),
  ]);
  port.writes = [];
  return port;
}

/** A goal of the workbook that misses nothing but actions. */
export const delegation: Readonly<Record<string, CellValue>> = {
  'Goal ID': 'G4',
  Statement: 'Raise my delegates decisions score from direct reports from 2.8 to 3.6',
  Metric: '360 item: delegates decisions',
  Unit: '1-5 rating',
  Direction: 'Increase',
  Baseline: 2.8,
  Target: 3.6,
  Due: 46203,
  Owner: 'Client',
  Evidence: 'Pulse survey',
  Value: 'Trust',
  Aspiration: 'A1',
  Status: 'Agreed',
};
