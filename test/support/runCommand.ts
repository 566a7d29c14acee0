import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import packageJson from '../../package.json';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly problem: string;
}

/** Runs the command as `npx coachbook` does, with a Node of its own, which takes seconds. */
export function runInstalled(folder: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const bin = join(__dirname, '../..', packageJson.bin.coachbook);
    const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
    let out = '';
    let problem = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (problem += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, problem }));
  });
}

/** Runs the same within this process. */
export async function runCommand(folder: string, args: readonly string[]): Promise<Ended> {
  const before = process.cwd();
  let out = '';
  let problem = '';
  process.chdir(folder);
  try {
    const code = await main(
      {
        charts: () => import('../../src/cli/charts'),
        share: () => import('../../src/cli/share'),
        scan: () => import('../../src/cli/scan'),
      },
      { args, terminal: { out: (text) => void (out += text), problem: (text) => void (problem += text) } },
    );
    return { code, out, problem };
  } finally {
    process.chdir(before);
  }
}
