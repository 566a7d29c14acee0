import { Command, Option } from 'commander';
import { isoOfLocalDay } from '../domain/dates';
import type { charts, ChartsOptions } from './charts';
import { check } from './check';
import { exitCodes, type Terminal } from './terminal';
import { version } from '../../package.json';

const afterCheckHelp = `
Ends with 0 when no goal is Blocked, 1 when one is, and 2 when the file could not be checked.
Shows statements of goals and cells of the workbook: keep the output as private as the workbook.
The file is only read. Figures of formulas are those that it was saved with.`;

const afterChartsHelp = `
Writes one file for each chart that has figures, named after the chart, over files of the same names.
Lists what was written, and which charts have no figures yet and why.
Ends with 0 when a picture was written, 1 when no chart has figures, and 2 when it could not be done.
Pictures show goals and feedback as the workbook does: look at each before you pass it on.
The workbook is only read. Figures of formulas are those that it was saved with.`;

const helpFor = (command: string): string => `Run npx coachbook ${command} --help to see how to use it.`;

/** Code that is loaded when its command is run: drawing takes more of it than all the rest. */
export interface Later {
  readonly charts: () => Promise<{ readonly charts: typeof charts }>;
}

/** Runs the command that the arguments of the process name, and sets the code that it ends with. */
export async function main(later: Later): Promise<void> {
  const program = new Command('coachbook')
    .description('Coachbook from a terminal: looks at engagement workbooks without Excel.')
    .version(version)
    .showHelpAfterError('Run npx coachbook --help to see what it can do.')
    // Wrong arguments end with the code for what could not be done; 1 would say something about the workbook.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.fine : exitCodes.refused));

  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    problem: (text) => process.stderr.write(text),
    ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}),
  };

  program
    .command('check')
    .description('Check the goals of an engagement workbook; every finding comes with the cell to look at.')
    .argument('<file>', 'an .xlsx file that Coachbook has built')
    .option('--json', 'print one JSON object for other programs')
    .addHelpText('after', afterCheckHelp)
    .showHelpAfterError(helpFor('check'))
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const format = options.json ? 'json' : 'text';
      process.exitCode = await check(file, format, isoOfLocalDay(new Date()), terminal);
    });

  program
    .command('charts')
    .description('Draw the charts of an engagement workbook as pictures for slides and mail.')
    .argument('<file>', 'an .xlsx file that Coachbook has built')
    .requiredOption('--out <folder>', 'where to write the pictures; made where there is no such folder')
    .addOption(
      new Option('--format <format>', 'what to write them as')
        .choices(['svg', 'png', 'both'] satisfies ChartsOptions['format'][])
        .default('both'),
    )
    .option(
      '--only <name>',
      'draw this chart only; may be given several times',
      (name: string, names?: readonly string[]) => [...(names ?? []), name],
    )
    .addHelpText('after', afterChartsHelp)
    .showHelpAfterError(helpFor('charts'))
    .action(async (file: string, options: ChartsOptions) => {
      const { charts: draw } = await later.charts();
      process.exitCode = await draw(file, options, terminal);
    });

  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

  try {
    await program.parseAsync();
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `The command stopped at a mistake in Coachbook itself; the workbook was not changed. Please report this:\n${detail}\n`,
    );
    process.exitCode = exitCodes.refused;
  }
}
