import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { JSDOM } from 'jsdom';
import packageJson from '../package.json';

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new new JSDOM('').window.DOMParser().parseFromString(text, 'text/xml');

const all = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const one = (name: string): Element => {
  const [element, ...more] = all(name);
  if (!element || more.length > 0)
    throw new Error(`${name} stands ${more.length + 1} times in the manifest, or not at all`);
  return element;
};
const children = (element: Element): string[] => [...element.children].map(({ tagName }) => tagName);
const value = (element: Element): string => element.getAttribute('DefaultValue') ?? '';

/** Child elements in the order of docs:develop/manifest-element-ordering; the host refuses a manifest in any other. */
const orders: [string, string[]][] = [
  [
    'OfficeApp',
    [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ],
  ],
  ['VersionOverrides', ['Hosts', 'Resources']],
  ['AllFormFactors', ['ExtensionPoint']],
  ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
  ['CustomTab', ['Group', 'Label']],
  ['Group', ['Label', 'Icon', 'Control']],
  ['Control', ['Label', 'Supertip', 'Icon', 'Action']],
  ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
];

const resources = [...one('Resources').querySelectorAll('[id]')];
const resource = (id: string): string => {
  const found = resources.find((element) => element.id === id);
  if (!found) throw new Error(`Nothing in Resources is called ${id}`);
  return value(found);
};
const resids = [...manifest.querySelectorAll('[resid]')].map(
  (element) => element.getAttribute('resid') ?? '',
);

describe('manifest.xml', () => {
  it('is well-formed', () => {
    expect(all('parsererror')).toEqual([]);
  });

  it.each(orders)('has the children of %s in the order Office wants', (name, order) => {
    expect(children(one(name))).toEqual(order);
  });

  it('puts the runtime first in its host, and has only one', () => {
    const host = one('Runtimes').parentElement;
    expect(host && children(host)[0]).toBe('Runtimes');
    expect(all('Runtime').map((element) => element.getAttribute('lifetime'))).toEqual(['long']);
  });

  it('keeps to the lengths of texts and addresses', () => {
    expect(value(one('DisplayName')).length).toBeLessThanOrEqual(125);
    // Two elements bear the name Description: the manifest's own comes first.
    expect(value(all('Description')[0] ?? one('Description')).length).toBeLessThanOrEqual(250);
    for (const string of one('bt:ShortStrings').children)
      expect(value(string).length).toBeLessThanOrEqual(125);
    for (const string of one('bt:LongStrings').children)
      expect(value(string).length).toBeLessThanOrEqual(250);
    for (const id of resids) expect(id.length).toBeLessThanOrEqual(32);
    expect(one('Version').textContent).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  });

  it('names every resource once and refers to none that is missing or idle', () => {
    const ids = resources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(resids)].sort()).toEqual([...ids].sort());
  });

  it('opens one page for pane, functions and commands', () => {
    const page = one('Page').firstElementChild?.getAttribute('resid');
    const places = [one('Runtime').getAttribute('resid'), page, one('FunctionFile').getAttribute('resid')];
    expect(new Set(places)).toEqual(new Set(['Taskpane.Url']));
    expect(value(one('DefaultSettings').children[0] ?? one('DefaultSettings'))).toBe(
      resource('Taskpane.Url'),
    );
  });

  it('has https addresses only, none too long', () => {
    const addresses = [...text.matchAll(/DefaultValue="(\w+:[^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\//);
      expect(address.length).toBeLessThanOrEqual(2048);
    }
  });

  it('shows icons that exist in the size they are named for', () => {
    const sized: [string, number][] = [
      [value(one('IconUrl')), 32],
      [value(one('HighResolutionIconUrl')), 64],
      ...all('bt:Image').flatMap((image): [string, number][] => {
        const size = Number(image.getAttribute('size'));
        return size > 0 ? [[resource(image.getAttribute('resid') ?? ''), size]] : [];
      }),
    ];
    expect(new Set(sized.map(([, size]) => size))).toEqual(new Set([16, 32, 64, 80]));
    for (const [url, size] of sized) {
      const header = readFileSync(join(root, new URL(url).pathname));
      expect([
        url,
        header.toString('latin1', 1, 4),
        header.readUInt32BE(16),
        header.readUInt32BE(20),
      ]).toEqual([url, 'PNG', size, size]);
    }
  });

  it('is of the version of the package', () => {
    expect(one('Version').textContent).toBe(packageJson.version);
  });

  it('asks for what the code relies on: tables that resize, one runtime, writing', () => {
    expect(all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
      ['ExcelApi', '1.13'],
      ['SharedRuntime', '1.1'],
    ]);
    expect(one('Permissions').textContent).toBe('ReadWriteDocument');
  });

  it('has code behind every button', () => {
    const commands = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');
    const associated = [...commands.matchAll(/Office\.actions\.associate\('(\w+)'/g)].map(
      (match) => match[1],
    );
    expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual(associated);
  });

  it('offers functions whose metadata and code agree, under the namespace COACH', async () => {
    const { metadataJson } = await generateCustomFunctionsMetadata([
      join(root, 'src/functions/functions.ts'),
    ]);
    const { functions } = JSON.parse(metadataJson) as { functions: { id: string }[] };
    const associate = readFileSync(join(root, 'src/functions/associate.ts'), 'utf8');
    const associated = [...associate.matchAll(/'([A-Z0-9._]+)':/g)].map((match) => match[1]);
    expect(functions.map(({ id }) => id).sort()).toEqual(associated.sort());
    expect(resource('Functions.Namespace')).toBe('COACH');
  });
});
