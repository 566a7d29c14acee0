import { ADDIN_FOLDER } from './addinFrame';

/** One button of the add-in's tab. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly functionName: string;
}

/** A group of the add-in's tab, such as *Engagement*. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the manifest of the add-in puts on the ribbon. */
export async function readRibbon(): Promise<readonly RibbonGroup[]> {
  const response = await fetch(`${ADDIN_FOLDER}manifest.xml`);
  return ribbonOf(new DOMParser().parseFromString(await response.text(), 'text/xml'));
}

/** Groups and buttons of a manifest, in order. Only buttons that call a function of the add-in: it has no others. */
export function ribbonOf(manifest: Document): readonly RibbonGroup[] {
  const resource = (element: Element | null | undefined): string => {
    const id = element?.getAttribute('resid') ?? '';
    const found = [...manifest.querySelectorAll('Resources [id]')].find((candidate) => candidate.id === id);
    return found?.getAttribute('DefaultValue') ?? '';
  };
  const child = (element: Element, ...path: string[]): Element | undefined =>
    path.reduce<Element | undefined>(
      (level, name) => level && [...level.children].find(({ tagName }) => tagName === name),
      element,
    );
  const button = (control: Element): RibbonButton => {
    const icon = [...control.getElementsByTagName('bt:Image')].find(
      (image) => image.getAttribute('size') === '32',
    );
    return {
      id: control.id,
      label: resource(child(control, 'Label')),
      tip: resource(child(control, 'Supertip', 'Description')),
      // The manifest names the address it is served from; here the build is in a folder.
      icon: resource(icon).replace(/^https:\/\/[^/]*\//, ADDIN_FOLDER),
      functionName: child(control, 'Action', 'FunctionName')?.textContent ?? '',
    };
  };
  return [...manifest.getElementsByTagName('Group')].map((group) => ({
    id: group.id,
    label: resource(child(group, 'Label')),
    buttons: [...group.children].filter(({ tagName }) => tagName === 'Control').map(button),
  }));
}
