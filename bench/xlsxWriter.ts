import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CopyModel } from './modelTypes';

/** XlsxWriter in a Python process of its own, which waits while others work. */
export interface OpenXlsxWriter {
  /** Gives it the copy to write next; not part of any time. */
  take(model: CopyModel): Promise<void>;
  /** Writes that copy once and forgets it. Milliseconds by its own clock. */
  write(): Promise<number>;
  /** Writes that copy once. */
  bytes(): Promise<Uint8Array>;
  close(): void;
}

/** Debian's package serves Debian's Python alone. */
const PYTHONS = ['python3', '/usr/bin/python3'];

/** Opens XlsxWriter, or says why it cannot be measured here. */
export function openXlsxWriter(): OpenXlsxWriter | string {
  const python = PYTHONS.find((name) => spawnSync(name, ['-c', 'import xlsxwriter']).status === 0);
  if (python === undefined)
    return `${PYTHONS.join(' and ')} cannot import xlsxwriter (package python3-xlsxwriter)`;
  const child = spawn(python, ['-B', join(__dirname, 'xlsxWriter.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: object): Promise<{ readonly ms?: number; readonly bytes?: string }> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const answer = await answers.next();
    if (answer.done) throw new Error('XlsxWriter has given up; what it said stands above.');
    return JSON.parse(answer.value) as { ms?: number; bytes?: string };
  };
  return {
    take: async (model) => {
      await ask({ take: model });
    },
    write: async () => (await ask({ write: true })).ms ?? NaN,
    bytes: async () => Buffer.from((await ask({ bytes: true })).bytes ?? '', 'base64'),
    close: () => child.stdin.end(),
  };
}
