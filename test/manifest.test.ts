import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import packageJson from '../package.json';
import { ribbonCommands } from '../src/commands/ribbon';
import { customFunctions } from '../src/functions/associate';
import { functionFiles } from '../src/workbench/functionDeclarations';
import { manifestProblems, type ManifestContext } from './support/manifest';

const root = join(__dirname, '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

function pixelsOf(path: string): readonly [number, number] | undefined {
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  const header = readFileSync(file);
  return header.toString('latin1', 1, 4) === 'PNG'
    ? [header.readUInt32BE(16), header.readUInt32BE(20)]
    : undefined;
}

const context: ManifestContext = {
  version: packageJson.version,
  commands: Object.keys(ribbonCommands),
  functions: { declared: Object.keys(customFunctions), associated: Object.keys(customFunctions) },
  locale: 'de-DE',
  names: ['Coachbook'],
  pixelsOf,
};

/** The manifest with one spot changed. */
function changed(from: string, to: string): string {
  if (!manifest.includes(from)) throw new Error(`The manifest does not hold ${from}`);
  return manifest.replace(from, () => to);
}

/** The part from one text to the end of another, as it stands in the manifest. */
function part(from: string, to: string): string {
  const start = manifest.indexOf(from);
  const end = manifest.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`The manifest does not hold ${from} … ${to}`);
  return manifest.slice(start, end + to.length);
}

describe('manifest.xml', () => {
  it('holds nothing that Office, a store or our code would refuse', async () => {
    const { metadataJson } = await generateCustomFunctionsMetadata(functionFiles);
    const { functions } = JSON.parse(metadataJson) as { functions: { id: string }[] };
    const declared = functions.map(({ id }) => id);
    expect(manifestProblems(manifest, { ...context, functions: { ...context.functions, declared } })).toEqual(
      [],
    );
  });

  it('has the buttons Start, Check goals, Review, Share and Help', () => {
    const labels = [...manifest.matchAll(/id="\w+\.Label" DefaultValue="([^"]+)"/g)].map((match) => match[1]);
    expect(labels).toEqual(expect.arrayContaining(['Start', 'Check goals', 'Review', 'Share', 'Help']));
  });

  it('gives every button an icon for each kind of screen', () => {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80])
      expect([size, manifest.split(`<bt:Image size="${size}"`).length - 1]).toEqual([size, 5 + 2]);
  });

  it('asks for what the code relies on: tables that resize, one runtime, writing', () => {
    expect(
      [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((match) => match.slice(1)),
    ).toEqual([
      ['ExcelApi', '1.13'],
      ['SharedRuntime', '1.1'],
    ]);
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
  });

  it('puts the functions under the namespace COACH', () => {
    expect(manifest).toContain('<Namespace resid="Functions.Namespace"/>');
    expect(manifest).toContain('<bt:String id="Functions.Namespace" DefaultValue="COACH"/>');
  });
});

const startLabel = '<bt:String id="Start.Label" DefaultValue="Start">';
const germanStart = '<bt:Override Locale="de-DE" Value="Starten"/>';
const pageSource = '<SourceLocation resid="Taskpane.Url"/>';
const startControl = part('<Control xsi:type="Button" id="Coachbook.Start">', '</Control>');
const engagementGroup = part('<Group id="Coachbook.Engagement">', '</Group>');
const supertip = part('<Supertip>', '</Supertip>');

const spoilt: [what: string, xml: string, problem: string | RegExp][] = [
  ['a tag that is not closed', changed('</Group>', ''), /well-formed/],
  [
    'elements of the add-in in another order',
    changed(part('<Id>', '</Id>'), '').replace('</Version>', `</Version>${part('<Id>', '</Id>')}`),
    /^OfficeApp holds \[Version Id/,
  ],
  ['a support page that is missing', changed(part('<SupportUrl', '/>'), ''), /^OfficeApp holds/],
  [
    'runtimes after the form factors',
    changed(part('<Runtimes>', '</Runtimes>'), '').replace(
      '</DesktopFormFactor>',
      `</DesktopFormFactor>${part('<Runtimes>', '</Runtimes>')}`,
    ),
    /^Host holds \[AllFormFactors DesktopFormFactor Runtimes\]/,
  ],
  [
    'a second runtime',
    changed(
      '<Runtime resid="Taskpane.Url" lifetime="long"/>',
      '<Runtime resid="Taskpane.Url" lifetime="long"/><Runtime resid="Taskpane.Url"/>',
    ),
    /^Runtimes holds/,
  ],
  [
    'the function file before the first-run text',
    changed('<FunctionFile resid="Taskpane.Url"/>', '').replace(
      '<GetStarted>',
      '<FunctionFile resid="Taskpane.Url"/><GetStarted>',
    ),
    /^DesktopFormFactor holds/,
  ],
  [
    'the label of the tab before its groups',
    changed('<Label resid="Tab.Label"/>', '').replace(
      '<CustomTab id="Coachbook.Tab">',
      '<CustomTab id="Coachbook.Tab"><Label resid="Tab.Label"/>',
    ),
    /^CustomTab Coachbook.Tab holds \[Label Group Group\]/,
  ],
  [
    'the icon of a group after its buttons',
    changed(
      engagementGroup,
      engagementGroup
        .replace(part('<Icon>', '</Icon>'), '')
        .replace('</Group>', `${part('<Icon>', '</Icon>')}</Group>`),
    ),
    /^Group Coachbook.Engagement holds/,
  ],
  [
    'a button whose tip comes after its icon',
    changed(startControl, startControl.replace(supertip, '').replace('<Action', `${supertip}<Action`)),
    /^Control Coachbook.Start holds \[Label Icon Supertip Action\]/,
  ],
  [
    'a tip whose description comes first',
    changed('<Title resid="Start.Title"/>', '').replace(
      '<Description resid="Start.Tip"/>',
      '<Description resid="Start.Tip"/><Title resid="Start.Title"/>',
    ),
    /^Supertip holds \[Description Title\]/,
  ],
  [
    'long strings before short ones',
    changed(part('<bt:LongStrings>', '</bt:LongStrings>'), '').replace(
      '<bt:ShortStrings>',
      `${part('<bt:LongStrings>', '</bt:LongStrings>')}<bt:ShortStrings>`,
    ),
    /^Resources holds/,
  ],
  [
    'an override of the wrong namespace',
    changed(germanStart, '<Override Locale="de-DE" Value="Starten"/>'),
    /^bt:String Start.Label holds \[Override\]/,
  ],
  [
    'an element that Office does not know',
    changed('<Permissions>', '<Permission/><Permissions>'),
    /^OfficeApp holds/,
  ],
  [
    'a label too long',
    changed(startLabel, startLabel.replace('"Start"', `"${'S'.repeat(126)}"`)),
    'bt:String Start.Label (default) has 126 characters, not 1 to 125',
  ],
  [
    'a translated label too long',
    changed(germanStart, germanStart.replace('Starten', 'S'.repeat(126))),
    'bt:String Start.Label (de-DE) has 126 characters, not 1 to 125',
  ],
  [
    'a tip too long',
    changed('Opens the help in the pane.', 'T'.repeat(251)),
    /^bt:String Help.Tip \(default\) has 251/,
  ],
  ['a description too long', changed('Runs an executive', 'R'.repeat(250)), /^Description \(default\) has/],
  [
    'an empty label',
    changed(startLabel, startLabel.replace('"Start"', '""')),
    /^bt:String Start.Label \(default\) has 0/,
  ],
  [
    'two resources of one id',
    changed('String id="Review.Label"', 'String id="Start.Label"'),
    'Two resources are called Start.Label',
  ],
  [
    'an id too long for a resource',
    manifest.replaceAll('Start.Tip', `Start.Tip${'p'.repeat(24)}`),
    /more than 32 characters/,
  ],
  [
    'a reference to nothing',
    changed('<Label resid="Start.Label"/>', '<Label resid="Start.Lable"/>'),
    'Label refers to Start.Lable, which is missing',
  ],
  [
    'a resource that nobody uses',
    changed('<bt:Urls>', '<bt:Urls><bt:Url id="Old.Url" DefaultValue="https://localhost:3000/"/>'),
    'Nothing refers to Old.Url',
  ],
  [
    'a label among the long strings',
    changed('<Label resid="Start.Label"/>', '<Label resid="Start.Tip"/>'),
    'Label Start.Tip is in bt:LongStrings, not bt:ShortStrings',
  ],
  [
    'two buttons of one id',
    changed('id="Coachbook.Review"', 'id="Coachbook.Start"'),
    'The ribbon has two parts called Coachbook.Start',
  ],
  [
    'two groups of one id',
    changed('id="Coachbook.Support"', 'id="Coachbook.Engagement"'),
    'The ribbon has two parts called Coachbook.Engagement',
  ],
  [
    'functions on a page of their own',
    changed(`<Page>\n              ${pageSource}`, '<Page><SourceLocation resid="Functions.Script.Url"/>'),
    /not one page/,
  ],
  [
    'commands on a page of their own',
    changed('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'),
    /not one page/,
  ],
  [
    'a pane on another page',
    changed(
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
      '<SourceLocation DefaultValue="https://localhost:3000/other.html"/>',
    ),
    /another page/,
  ],
  ['a runtime that ends with the pane', changed(' lifetime="long"', ''), /not live long/],
  [
    'a shared runtime not asked for',
    changed('<Set Name="SharedRuntime" MinVersion="1.1"/>', ''),
    /SharedRuntime/,
  ],
  [
    'an http address',
    changed('https://coachbook.example/help/', 'http://coachbook.example/help/'),
    /^"http:\/\/coachbook.example\/help\/" is no https/,
  ],
  [
    'an address without a protocol',
    changed('https://localhost:3000/functions.json', 'functions.json'),
    /^"functions.json" is no https/,
  ],
  [
    'an address too long',
    changed('taskpane.html"/>', `taskpane.html?${'q'.repeat(2048)}"/>`),
    /is no https address of 2048/,
  ],
  [
    'an icon that is not there',
    changed('icons/start-80.png', 'icons/begin-80.png'),
    'There is no icon at "https://localhost:3000/assets/icons/begin-80.png"',
  ],
  [
    'an icon of another size',
    changed('icons/start-80.png', 'icons/start-64.png'),
    'https://localhost:3000/assets/icons/start-64.png has 64 x 64 pixels, not 80',
  ],
  [
    'a small high resolution icon',
    changed('assets/icon-64.png', 'assets/icon-32.png'),
    /icon-32.png has 32 x 32 pixels, not 64/,
  ],
  [
    'a button without a required size',
    changed('<bt:Image size="32" resid="Help.Icon.32"/>', ''),
    'Control Coachbook.Help has no icon of 32 pixels',
  ],
  [
    'an icon of a size unknown to Office',
    changed('<bt:Image size="40" resid="Help.Icon.40"/>', '<bt:Image size="36" resid="Help.Icon.40"/>'),
    /icon of 36 pixels, which Office/,
  ],
  ['a text without translation', changed(germanStart, ''), 'bt:String Start.Label has no text for de-DE'],
  [
    'a description without translation',
    changed(part('<Override Locale="de-DE" Value="Begleitet', '/>'), ''),
    'Description has no text for de-DE',
  ],
  [
    'a text translated twice',
    changed(germanStart, germanStart + germanStart),
    'bt:String Start.Label has two texts for de-DE',
  ],
  [
    'a translation that repeats the English',
    changed(germanStart, germanStart.replace('Starten', 'Start')),
    'bt:String Start.Label is left in English for de-DE',
  ],
  [
    'a translation in other English words',
    changed('Öffnet die Hilfe im Aufgabenbereich.', 'Shows the pages of help.'),
    'bt:String Help.Tip is left in English for de-DE',
  ],
  [
    'a language without its country',
    manifest.replaceAll('Locale="de-DE"', 'Locale="de"'),
    '"de" is no full locale',
  ],
  ['a default language without its country', changed('>en-US<', '>en<'), '"en" is no full locale'],
  [
    'a translated namespace',
    changed(
      'DefaultValue="COACH"/>',
      'DefaultValue="COACH"><bt:Override Locale="de-DE" Value="TRAINER"/></bt:String>',
    ),
    'The namespace of the functions is translated',
  ],
  [
    'another version than the package',
    changed('<Version>0.1.0<', '<Version>0.1.1<'),
    'Version 0.1.1 is not 0.1.0 of the package',
  ],
  [
    'a version that Office cannot read',
    changed('<Version>0.1.0<', '<Version>0.1.0-beta<'),
    '"0.1.0-beta" is no version for Office',
  ],
  ['a button without code', changed('>checkGoals<', '>checkGoal<'), 'No code answers the button checkGoal'],
  ['code without a button', changed('>checkGoals<', '>start<'), 'No button calls checkGoals'],
];

describe('the check of the manifest', () => {
  it.each(spoilt)('finds %s', (_, xml, problem) => {
    expect(xml).not.toBe(manifest);
    expect(manifestProblems(xml, context)).toContainEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });

  it('finds a function without code, and one without metadata', () => {
    const functions = { declared: ['GOAL.PROGRESS', 'GOAL.NEW'], associated: ['GOAL.PROGRESS', 'GOAL.OLD'] };
    expect(manifestProblems(manifest, { ...context, functions })).toEqual([
      'No code answers the function GOAL.NEW',
      'The function GOAL.OLD has no metadata',
    ]);
  });
});
