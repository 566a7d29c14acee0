import { Command, CommanderError, Option } from 'commander';
import type { Audience } from '../domain/audience/grants';
import { isoOfLocalDay } from '../domain/dates';
import type { charts, ChartsOptions } from './charts';
import { check } from './check';
import { exitCodes, type Terminal } from './terminal';
import type { share, ShareOptions } from './share';
import type { scan, ScanOptions } from './scan';
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

const afterShareHelp = `
The copy is written from nothing and holds what its reader may see by the contract; then the finished file is searched for everything else.
Lists what was left out and why. A copy for the sponsor may also be slides: give --out a name with .pptx.
Ends with 0 when the copy was written, 1 when the contract does not allow it, and 2 when it could not be done.
The workbook is only read: enter the copy in its Share log yourself, or make it on the Share page, if it is to be merged back.`;

const afterScanHelp = `
Names the place of everything that was found in the workbook and in the file, and does not repeat it.
Ends with 0 when nothing was found, 1 when something was, and 2 when it could not be done.`;

const readers = ['client', 'sponsor', 'hr', 'admin', 'coach'] satisfies Audience[];

const helpFor = (command: string): string => `Run npx coachbook ${command} --help to see how to use it.`;

/** Code that is loaded when its command is run: drawing takes more of it than all the rest. */
export interface Later {
  readonly charts: () => Promise<{ readonly charts: typeof charts }>;
  readonly share: () => Promise<{ readonly share: typeof share }>;
  readonly scan: () => Promise<{ readonly scan: typeof scan }>;
}

/** What a run is started with. */
export interface Run {
  readonly args: readonly string[];
  readonly terminal: Terminal;
}

/** Runs the command that the arguments name, and gives the code to end with. */
export async function main(later: Later, { args, terminal }: Run): Promise<number> {
  let code: number = exitCodes.fine;
  const program = new Command('coachbook')
    .description('Coachbook from a terminal: looks at engagement workbooks without Excel.')
    .version(version)
    .showHelpAfterError('Run npx coachbook --help to see what it can do.')
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.problem(text) })
    .exitOverride();

  program
    .command('check')
    .description('Check the goals of an engagement workbook; every finding comes with the cell to look at.')
    .argument('<file>', 'an .xlsx file that Coachbook has built')
    .option('--json', 'print one JSON object for other programs')
    .addHelpText('after', afterCheckHelp)
    .showHelpAfterError(helpFor('check'))
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const format = options.json ? 'json' : 'text';
      code = await check(file, format, isoOfLocalDay(new Date()), terminal);
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
      code = await draw(file, options, terminal);
    });

  program
    .command('share')
    .description('Write a copy of an engagement workbook that says no more than its reader may know.')
    .argument('<file>', 'an .xlsx file that Coachbook has built')
    .addOption(
      new Option('--audience <reader>', 'who the copy is for').choices(readers).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the file to write')
    .addHelpText('after', afterShareHelp)
    .showHelpAfterError(helpFor('share'))
    .action(async (file: string, options: ShareOptions) => {
      const command = await later.share();
      code = await command.share(file, options, isoOfLocalDay(new Date()), terminal);
    });

  program
    .command('scan')
    .description('Search a file for what its reader must not see of an engagement workbook.')
    .argument('<file>', 'an .xlsx or .pptx file, whoever made it')
    .requiredOption('--against <source>', 'the engagement workbook that it was made from')
    .addOption(new Option('--audience <reader>', 'who will read the file').choices(readers).default('client'))
    .addHelpText('after', afterScanHelp)
    .showHelpAfterError(helpFor('scan'))
    .action(async (file: string, options: ScanOptions) => {
      const command = await later.scan();
      code = await command.scan(file, options, isoOfLocalDay(new Date()), terminal);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Wrong arguments end with the code for what could not be done; 1 would say something about the workbook.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.refused;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.problem(
      `The command stopped at a mistake in Coachbook itself; the workbook was not changed. Please report this:\n${detail}\n`,
    );
    return exitCodes.refused;
  }
}
