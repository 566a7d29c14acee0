import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Snippet {
  readonly file: string;
  readonly code: string;
}

/** Rule ids of the complaints about each snippet. */
function lint(snippets: readonly Snippet[]): string[][] {
  const output = execFileSync(process.execPath, [join(__dirname, 'support/lintSnippets.mjs')], {
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  return (JSON.parse(output) as { rule: string }[][]).map((messages) => messages.map(({ rule }) => rule));
}

const imports = (file: string, from: string): Snippet => ({
  file,
  code: `import * as x from '${from}';\nexport const y = x;\n`,
});
const says = (file: string, code: string): Snippet => ({ file, code: `export const y = () => ${code};\n` });

const boundary = 'boundaries/dependencies';

const forbidden: [string, Snippet, string][] = [
  ['domain importing the workbook', imports('src/domain/x.ts', '../workbook/cell'), boundary],
  ['domain importing a package', imports('src/domain/x.ts', 'papaparse'), boundary],
  ['domain importing Node', imports('src/domain/x.ts', 'node:fs'), boundary],
  ['workbook importing an adapter', imports('src/workbook/x.ts', '../excel/port'), boundary],
  ['app importing an adapter', imports('src/app/x.ts', '../excel/port'), boundary],
  ['one adapter importing another', imports('src/xlsx/x.ts', '../excel/port'), boundary],
  ['a drawing importing an adapter', imports('src/drawing/x.ts', '../excel/port'), boundary],
  ['slides importing another adapter', imports('src/slides/x.ts', '../xlsx/write'), boundary],
  ['anything but slides importing their library', imports('src/taskpane/x.ts', 'pptxgenjs'), boundary],
  ['the pane importing Node', imports('src/taskpane/x.ts', 'node:fs'), boundary],
  ['Excel code importing React', imports('src/excel/x.ts', 'react'), boundary],
  ['Excel code importing the zip library', imports('src/excel/x.ts', 'fflate'), boundary],
  ['anything but drawings importing ECharts', imports('src/taskpane/x.ts', 'echarts/core'), boundary],
  [
    'the pane importing the workbench',
    imports('src/taskpane/x.ts', '../workbench/engine/gridEngine'),
    boundary,
  ],
  [
    'the command line importing the workbench',
    imports('src/cli/x.ts', '../workbench/engine/gridEngine'),
    boundary,
  ],
  ['the pane naming Excel', says('src/taskpane/x.ts', 'Excel.run'), 'no-restricted-globals'],
  [
    'a type of Excel outside its room',
    { file: 'src/app/x.ts', code: 'export type Y = Excel.Range;\n' },
    'no-restricted-syntax',
  ],
  ['a page of the pane naming Office', says('src/taskpane/x.ts', 'Office.context'), 'no-restricted-globals'],
  [
    'Excel code naming CustomFunctions',
    says('src/excel/x.ts', 'CustomFunctions.associate'),
    'no-restricted-globals',
  ],
  ['domain reading the clock', says('src/domain/x.ts', 'Date.now()'), 'no-restricted-properties'],
  ['a use case making a date of now', says('src/app/x.ts', 'new Date()'), 'no-restricted-syntax'],
  ['workbook code using chance', says('src/workbook/x.ts', 'Math.random()'), 'no-restricted-properties'],
  [
    'a sync within a loop',
    {
      file: 'src/excel/x.ts',
      code: 'export async function y(context: Excel.RequestContext) {\n  for (let i = 0; i < 3; i += 1) await context.sync();\n}\n',
    },
    'office-addins/no-context-sync-in-loop',
  ],
  [
    'a picture without words',
    { file: 'src/taskpane/x.tsx', code: 'export const Y = () => <img src="a.png" />;\n' },
    'jsx-a11y/alt-text',
  ],
  [
    'a hook within a condition',
    {
      file: 'src/taskpane/x.tsx',
      code: "import { useState } from 'react';\nexport const Y = ({ on }: { on: boolean }) => (on ? useState(0)[0] : 0);\n",
    },
    'react-hooks/rules-of-hooks',
  ],
  [
    'the attacker sharing code with the product',
    imports('test/attack/x.ts', '../../src/domain/suppression/minRaters'),
    'no-restricted-imports',
  ],
];

const allowed: [string, Snippet][] = [
  ['workbook importing domain', imports('src/workbook/x.ts', '../domain/outcome')],
  [
    'app importing workbook and its CSV parser',
    {
      file: 'src/app/x.ts',
      code: "export { address } from '../workbook/cell';\nexport { parse } from 'papaparse';\n",
    },
  ],
  ['Excel code naming Excel and Office', says('src/excel/x.ts', '[Excel.run, Office.context]')],
  ['Excel code importing inward', imports('src/excel/x.ts', '../workbook/plan')],
  ['functions naming CustomFunctions', says('src/functions/x.ts', 'CustomFunctions.associate')],
  ['.xlsx code importing its library', imports('src/xlsx/x.ts', 'fflate')],
  ['a drawing importing ECharts', imports('src/drawing/x.ts', 'echarts/core')],
  ['slides importing their library', imports('src/slides/x.ts', 'pptxgenjs')],
  [
    'the pane importing React, Fluent UI and adapters',
    {
      file: 'src/taskpane/x.ts',
      code: "export { useState } from 'react';\nexport { Button } from '@fluentui/react-components';\nexport { drawChart } from '../drawing/drawChart';\n",
    },
  ],
  [
    'the command line importing Node and adapters',
    {
      file: 'src/cli/x.ts',
      code: "export { readFile } from 'node:fs/promises';\nexport { drawChart } from '../drawing/drawChart';\n",
    },
  ],
  [
    'the workbench importing everything',
    {
      file: 'src/workbench/x.ts',
      code: "export { drawChart } from '../drawing/drawChart';\nexport { Subject } from 'rxjs';\nexport { readFile } from 'node:fs/promises';\n",
    },
  ],
  ['domain making a date from a number', says('src/domain/x.ts', 'new Date(0)')],
];

describe('lint', () => {
  const cases = [...forbidden.map(([, snippet]) => snippet), ...allowed.map(([, snippet]) => snippet)];
  let complaints: string[][] = [];
  beforeAll(() => {
    complaints = lint(cases);
  }, 60_000);

  it.each(forbidden.map(([name, , rule], index) => ({ name, rule, index })))(
    'refuses $name',
    ({ rule, index }) => {
      expect(complaints[index]).toContain(rule);
    },
  );

  it.each(allowed.map(([name], index) => ({ name, index })))('lets pass $name', ({ index }) => {
    expect(complaints[forbidden.length + index]).toEqual([]);
  });
});
