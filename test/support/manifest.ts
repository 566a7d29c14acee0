import { JSDOM } from 'jsdom';
import { orderProblems } from './manifestOrder';

/** What the manifest must agree with. */
export interface ManifestContext {
  /** Of the package. */
  readonly version: string;
  /** Names that the code associates with buttons. */
  readonly commands: readonly string[];
  /** Ids of the custom functions: with metadata, and with code. */
  readonly functions: { readonly declared: readonly string[]; readonly associated: readonly string[] };
  /** The further language, such as `de-DE`. */
  readonly locale: string;
  /** Texts that read the same in every language. */
  readonly names: readonly string[];
  /** Width and height of the PNG at a path of the add-in, such as `/assets/icon-16.png`; `undefined` when there is none. */
  readonly pixelsOf: (path: string) => readonly [number, number] | undefined;
}

/** Sizes an icon of the ribbon may have, and those it must have (ref:manifest/image). */
const iconSizes = ['16', '20', '24', '32', '40', '48', '64', '80'];
const requiredSizes = ['16', '32', '80'];

/** Where each kind of reference must end. */
const homes: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  'bt:Image': 'bt:Images',
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
};

/** English words that no German text has. */
const englishWords = /\b(the|and|or|you|your|of|with|what|this|it)\b/i;

/** Everything that Office, a store or our code would refuse in a manifest; empty when it is right. */
export function manifestProblems(xml: string, context: ManifestContext): string[] {
  const manifest = new new JSDOM('').window.DOMParser().parseFromString(xml, 'text/xml');
  if (manifest.querySelector('parsererror')) return ['It is not well-formed XML.'];
  const view = new Manifest(manifest);
  return [
    ...orderProblems(manifest),
    ...lengthProblems(view),
    ...idProblems(view),
    ...referenceProblems(view),
    ...runtimeProblems(view),
    ...addressProblems(view),
    ...iconProblems(view, context),
    ...languageProblems(view, context),
    ...versionProblems(view, context),
    ...codeProblems(view, context),
  ];
}

class Manifest {
  /** Elements with text in a language: the add-in's own, then the strings of the ribbon. */
  readonly texts: readonly Element[];
  readonly resources: readonly Element[];
  readonly references: readonly Element[];

  constructor(private readonly document: Document) {
    this.texts = [
      ...this.select('OfficeApp > DisplayName, OfficeApp > Description'),
      ...this.named('bt:String'),
    ];
    this.resources = this.select('Resources [id]');
    this.references = this.select('[resid]');
  }

  select(selector: string): Element[] {
    return [...this.document.querySelectorAll(selector)];
  }

  /** Elements whose tag has a prefix, which selectors of jsdom do not find. */
  named(tag: string): Element[] {
    return [...this.document.getElementsByTagName(tag)];
  }

  /** Text of the first such element. */
  textOf(selector: string): string {
    return this.select(selector)[0]?.textContent ?? '';
  }

  resource(id: string | null): Element | undefined {
    return this.resources.find((element) => element.id === id);
  }
}

const valueOf = (element: Element): string =>
  element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
const residOf = (element: Element): string => element.getAttribute('resid') ?? '';
const nameOf = (element: Element): string =>
  element.id === '' ? element.tagName : `${element.tagName} ${element.id}`;
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
const without = (values: readonly string[], others: readonly string[]): string[] =>
  values.filter((value) => !others.includes(value));

function lengthProblems(view: Manifest): string[] {
  const longest = (element: Element): number =>
    element.tagName === 'DisplayName' || element.parentElement?.tagName === 'bt:ShortStrings' ? 125 : 250;
  const texts = view.texts.flatMap((element) =>
    [element, ...element.children].flatMap((holder) => {
      const { length } = valueOf(holder);
      const language = holder.getAttribute('Locale') ?? 'default';
      return length > 0 && length <= longest(element)
        ? []
        : [`${nameOf(element)} (${language}) has ${length} characters, not 1 to ${longest(element)}`];
    }),
  );
  const provider = view.textOf('ProviderName').length;
  return provider > 0 && provider <= 125 ? texts : [...texts, `ProviderName has ${provider} characters`];
}

function idProblems(view: Manifest): string[] {
  const surface = view.select('CustomTab, Group, Control').map(({ id }) => id);
  const resources = view.resources.map(({ id }) => id);
  return [
    ...repeated(surface).map((id) => `The ribbon has two parts called ${id}`),
    ...surface.filter((id) => id === '' || id.length > 125).map((id) => `"${id}" is no id for the ribbon`),
    ...repeated(resources).map((id) => `Two resources are called ${id}`),
    ...resources.filter((id) => id.length > 32).map((id) => `Resource ${id} has more than 32 characters`),
  ];
}

function referenceProblems(view: Manifest): string[] {
  const used = view.references.map(residOf);
  const idle = without(
    view.resources.map(({ id }) => id),
    used,
  );
  const lost = view.references.flatMap((element) => {
    const home = view.resource(residOf(element))?.parentElement?.tagName;
    const wanted = homes[element.tagName];
    if (home === undefined) return [`${element.tagName} refers to ${residOf(element)}, which is missing`];
    return home === wanted
      ? []
      : [`${element.tagName} ${residOf(element)} is in ${home}, not ${String(wanted)}`];
  });
  return [...lost, ...idle.map((id) => `Nothing refers to ${id}`)];
}

/** One page for pane, functions and commands: without it each would run on its own, and a button could not reach the pane. */
function runtimeProblems(view: Manifest): string[] {
  const places = view.select('Runtime, Page > SourceLocation, FunctionFile');
  const pages = new Set(places.map(residOf));
  const [page = ''] = pages;
  const pane = view.select('DefaultSettings > SourceLocation').map(valueOf);
  const runtime = view.resource(page);
  return [
    ...(places.length === 3 && pages.size === 1
      ? []
      : [`The runtime, the functions and the commands open ${[...pages].join(', ')}: not one page`]),
    ...(runtime && pane.includes(valueOf(runtime)) ? [] : ['The pane opens another page than the runtime']),
    ...(view.select('Runtime[lifetime="long"]').length === 1 ? [] : ['The runtime does not live long']),
    ...(view.select('Set[Name="SharedRuntime"]').length === 1 ? [] : ['SharedRuntime is not required']),
  ];
}

function addressProblems(view: Manifest): string[] {
  const holders = [
    ...view.select('IconUrl, HighResolutionIconUrl, SupportUrl, DefaultSettings > SourceLocation'),
    ...view.named('bt:Url'),
    ...view.named('bt:Image').filter((image) => image.id !== ''),
  ];
  const addresses = [
    ...holders.flatMap((element) => [element, ...element.children]).map(valueOf),
    ...view.select('AppDomain').map(({ textContent }) => textContent),
  ];
  return addresses
    .filter((address) => !URL.canParse(address) || !address.startsWith('https://') || address.length > 2048)
    .map((address) => `"${address.slice(0, 80)}" is no https address of 2048 characters or fewer`);
}

function iconProblems(view: Manifest, { pixelsOf }: ManifestContext): string[] {
  const wanted = view.named('bt:Image').flatMap((image): [string, string][] => {
    const resource = view.resource(residOf(image));
    return resource ? [[valueOf(resource), image.getAttribute('size') ?? '']] : [];
  });
  for (const element of view.select('IconUrl')) wanted.push([valueOf(element), '32']);
  for (const element of view.select('HighResolutionIconUrl')) wanted.push([valueOf(element), '64']);
  const wrong = wanted.flatMap(([address, size]) => {
    const pixels = URL.canParse(address) ? pixelsOf(new URL(address).pathname) : undefined;
    if (!pixels) return [`There is no icon at "${address}"`];
    return pixels.join() === `${size},${size}`
      ? []
      : [`${address} has ${pixels.join(' x ')} pixels, not ${size}`];
  });
  const missing = view.select('Icon').flatMap((icon) => {
    const owner = icon.parentElement ? nameOf(icon.parentElement) : 'Icon';
    const sizes = [...icon.children].map((image) => image.getAttribute('size') ?? '');
    return [
      ...without(requiredSizes, sizes).map((size) => `${owner} has no icon of ${size} pixels`),
      ...without(sizes, iconSizes).map(
        (size) => `${owner} has an icon of ${size} pixels, which Office does not know`,
      ),
      ...repeated(sizes).map((size) => `${owner} has two icons of ${size} pixels`),
    ];
  });
  return [...wrong, ...missing];
}

function languageProblems(view: Manifest, { locale, names }: ManifestContext): string[] {
  // A language alone, such as "de", does not work everywhere: docs:develop/localization.
  const isFull = (tag: string): boolean => /^[a-z]{2}-[A-Z]{2}$/.test(tag);
  const [namespace] = view.select('Namespace').map(residOf);
  const tags = [
    view.textOf('DefaultLocale'),
    ...view.select('[Locale]').map((one) => one.getAttribute('Locale') ?? ''),
  ];
  return [
    ...[...new Set(tags)].filter((tag) => !isFull(tag)).map((tag) => `"${tag}" is no full locale`),
    ...view.texts.flatMap((element) => {
      const overrides = [...element.children];
      // Formulas would differ between languages.
      if (element.id === namespace)
        return overrides.length === 0 ? [] : ['The namespace of the functions is translated'];
      const [text, ...more] = overrides.filter((override) => override.getAttribute('Locale') === locale);
      if (!text) return [`${nameOf(element)} has no text for ${locale}`];
      if (more.length > 0) return [`${nameOf(element)} has two texts for ${locale}`];
      const isName = names.includes(valueOf(text));
      const isEnglish = valueOf(text) === valueOf(element) || englishWords.test(valueOf(text));
      return isEnglish && !isName ? [`${nameOf(element)} is left in English for ${locale}`] : [];
    }),
  ];
}

function versionProblems(view: Manifest, { version }: ManifestContext): string[] {
  const own = view.textOf('Version');
  return [
    ...(own === version ? [] : [`Version ${own} is not ${version} of the package`]),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(own) ? [] : [`"${own}" is no version for Office`]),
  ];
}

function codeProblems(view: Manifest, { commands, functions }: ManifestContext): string[] {
  const pressed = view.select('FunctionName').map(({ textContent }) => textContent);
  return [
    ...without(pressed, commands).map((name) => `No code answers the button ${name}`),
    ...without(commands, pressed).map((name) => `No button calls ${name}`),
    ...repeated(pressed).map((name) => `Two buttons call ${name}`),
    ...without(functions.declared, functions.associated).map((id) => `No code answers the function ${id}`),
    ...without(functions.associated, functions.declared).map((id) => `The function ${id} has no metadata`),
  ];
}
