/**
 * What each element of the manifest holds, and in which order (docs:develop/manifest-element-ordering; MS-OWEMXML for `Override` and the
 * resources): the host refuses a manifest in any other. `?` is optional, `*` any number, `+` at least one. What Office leaves optional and
 * a store or this product needs, such as SupportUrl, is not optional here. A name with `>` is the element under that parent.
 */
const contents: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
    'AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides?',
  'OfficeApp>DisplayName': 'Override*',
  'OfficeApp>Description': 'Override*',
  'OfficeApp>IconUrl': 'Override*',
  'OfficeApp>HighResolutionIconUrl': 'Override*',
  'OfficeApp>SupportUrl': 'Override*',
  AppDomains: 'AppDomain+',
  'OfficeApp>Hosts': 'Host+',
  Requirements: 'Sets? Methods?',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  'DefaultSettings>SourceLocation': 'Override*',
  VersionOverrides: 'Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?',
  'VersionOverrides>Hosts': 'Host+',
  'VersionOverrides>Hosts>Host': 'Runtimes AllFormFactors DesktopFormFactor',
  // Only one: docs:develop/configure-your-add-in-to-use-a-shared-runtime.
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  'AllFormFactors>ExtensionPoint': 'Script Page Metadata Namespace',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'DesktopFormFactor>ExtensionPoint': '(OfficeTab|CustomTab)',
  OfficeTab: 'Group+',
  CustomTab: '(Group|OfficeGroup)+ Label (InsertAfter|InsertBefore)?',
  Group: 'OverriddenByRibbonApi? Label Icon Control+',
  Control: 'OverriddenByRibbonApi? Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Action: 'FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:Images>bt:Image': 'bt:Override*',
  'bt:Url': 'bt:Override*',
  'bt:String': 'bt:Override*',
};

/** Names of the element and its ancestors, outermost first, as in `OfficeApp>Hosts>Host`. */
function pathOf(element: Element): string {
  const parent = element.parentElement;
  return parent ? `${pathOf(parent)}>${element.tagName}` : element.tagName;
}

/** The entry for the longest end of the path; an element without one holds no others. */
function contentOf(element: Element): string {
  const names = pathOf(element).split('>');
  const known = names.map((_, from) => contents[names.slice(from).join('>')]);
  return known.find((content) => content !== undefined) ?? '';
}

const pattern = (content: string): RegExp =>
  new RegExp(`^${content.replace(/[\w:]+/g, String.raw`(?:$&\s)`).replaceAll(' ', '')}$`);

/** Elements whose children are not those that Office wants, in its order. */
export function orderProblems(manifest: Document): string[] {
  return [...manifest.querySelectorAll('*')].flatMap((element) => {
    const content = contentOf(element);
    const children = [...element.children].map(({ tagName }) => tagName);
    if (pattern(content).test(children.map((name) => `${name} `).join(''))) return [];
    const id = element.id === '' ? '' : ` ${element.id}`;
    return [`${element.tagName}${id} holds [${children.join(' ')}], not [${content}]`];
  });
}
