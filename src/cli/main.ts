import { Command } from 'commander';
import { isoOfLocalDay } from '../domain/dates';
import { check, exitCodes } from './check';
import { version } from '../../package.json';

const afterCheckHelp = `
Ends with 0 when no goal is Blocked, 1 when one is, and 2 when the file could not be checked.
Shows statements of goals and cells of the workbook: keep the output as private as the workbook.
The file is only read. Figures of formulas are those that it was saved with.`;

const program = new Command('coachbook')
  .description('Coachbook from a terminal: looks at engagement workbooks without Excel.')
  .version(version)
  .showHelpAfterError('Run npx coachbook check --help to see how to use it.')
  // Wrong arguments end with the code for what was not checked; 1 would say that a goal is blocked.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.fine : exitCodes.notChecked));

program
  .command('check')
  .description('Check the goals of an engagement workbook; every finding comes with the cell to look at.')
  .argument('<file>', 'an .xlsx file that Coachbook has built')
  .option('--json', 'print one JSON object for other programs')
  .addHelpText('after', afterCheckHelp)
  .action(async (file: string, options: { readonly json?: boolean }) => {
    process.exitCode = await check(file, options.json ? 'json' : 'text', isoOfLocalDay(new Date()), {
      out: (text) => process.stdout.write(text),
      problem: (text) => process.stderr.write(text),
      ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}),
    });
  });

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().catch((error: unknown) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `The check stopped at a mistake in Coachbook itself; the file was not changed. Please report this:\n${detail}\n`,
  );
  process.exitCode = exitCodes.notChecked;
});
