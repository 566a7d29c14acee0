import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole, type DOMWindow } from 'jsdom';
import type { GridEngine } from './engine/gridEngine';
import { createUniverEngine } from './engine/univerEngine';
import { switchOnApiCheck } from './host/apiCheck';
import { SimulatedHost } from './host/host';
import { passUndoGroups } from './host/undoGroups';
import { readObjectModel, type ObjectModel } from './host/metadata';
import { profiles, type PlatformKey, type RequirementSets } from './host/profiles';

export interface HeadlessOptions {
  /** Default `windows`. */
  readonly profile?: PlatformKey;
  /** Other versions than the profile's, such as `{ ExcelApi: '1.12' }`. */
  readonly requirementSets?: RequirementSets;
  /** Default `en-US`. */
  readonly locale?: string;
  /** Cells and calculation; by default Univer. */
  readonly engine?: GridEngine;
}

/** Genuine office.js in a jsdom window over a simulated Excel. */
export interface HeadlessHost {
  readonly host: SimulatedHost;
  readonly window: DOMWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Nothing is left to calculate, custom functions included. */
  settled(timeoutMs?: number): Promise<void>;
  /** Opens the add-in again in a new window over the same workbook, as the pane's Reload does. */
  reload(): Promise<HeadlessHost>;
  /** Ends the window and the engine. Globals installed by `installGlobals` are removed. */
  dispose(): void;
}

const globalNames = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;
type OfficeGlobals = Pick<HeadlessHost, (typeof globalNames)[number]>;

const library = join(
  dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
  'dist',
  'office.debug.js',
);

/** Starts Excel, loads the library and waits for `Office.onReady`. */
export async function startHeadless(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const engine = options.engine ?? createUniverEngine();
  const loaded: { window?: DOMWindow; model?: ObjectModel } = {};
  const host = new SimulatedHost({
    engine,
    profile: profiles[options.profile ?? 'windows'],
    ...(options.requirementSets ? { requirementSets: options.requirementSets } : {}),
    locale: options.locale ?? 'en-US',
    year: new Date().getFullYear(),
    objectModel: () => {
      if (!loaded.window) throw new Error('No add-in is open.');
      return (loaded.model ??= readObjectModel(officeGlobals(loaded.window).Excel));
    },
  });
  const open = async (): Promise<HeadlessHost> => {
    const window = openWindow(host);
    loaded.window = window;
    await new Promise((resolve) => window.addEventListener('load', resolve));
    const globals = officeGlobals(window);
    await globals.Office.onReady();
    switchOnApiCheck(globals.OfficeExtension);
    passUndoGroups(globals.Excel);
    const close = (): void => {
      removeGlobals(globals);
      window.close();
    };
    return {
      host,
      window,
      ...globals,
      settled: (timeoutMs) => host.settled(timeoutMs),
      reload: () => {
        close();
        return open();
      },
      dispose: () => {
        host.kill();
        close();
        engine.dispose();
      },
    };
  };
  return open();
}

/** Puts the four Office globals on `globalThis`, where the add-in's code looks for them. */
export function installGlobals(headless: HeadlessHost): void {
  for (const name of globalNames)
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: headless[name] });
}

function removeGlobals(globals: OfficeGlobals): void {
  for (const name of globalNames)
    if (Reflect.get(globalThis, name) === globals[name]) Reflect.deleteProperty(globalThis, name);
}

function openWindow(host: SimulatedHost): DOMWindow {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => console.error(error));
  virtualConsole.on('error', (...details: unknown[]) => console.error(...details));
  const page = `<!doctype html><html><head><script src="${pathToFileURL(library).href}"></script></head><body></body></html>`;
  return new JSDOM(page, {
    url: 'https://localhost/taskpane.html',
    runScripts: 'dangerously',
    resources: 'usable',
    virtualConsole,
    beforeParse: (window) => host.install(window),
  }).window;
}

const officeGlobals = (window: DOMWindow): OfficeGlobals => window as unknown as OfficeGlobals;
