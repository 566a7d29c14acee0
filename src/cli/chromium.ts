import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { failure, reasonText, success, type Outcome } from '../domain/outcome';

/** What finding a browser depends on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** Chromium, Chrome and Edge as distributions of Linux call them. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where they are on Linux though not on the path, and on macOS. */
const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
};

function places({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const browsers = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return browsers.flatMap((browser) =>
      roots.flatMap((root) => (root ? [win32.join(root, ...browser.split('/'))] : [])),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [
    ...commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))),
    ...(fixedPlaces[platform] ?? []),
  ];
}

const notFound = (why: string) =>
  failure({
    code: 'no-browser',
    what: 'The page cannot be opened: no Chromium was found.',
    why,
    next: 'Install Chromium (Debian, Ubuntu: apt-get install chromium), Chrome or Edge, or set CHROMIUM_PATH to the program.',
  });

/** The program of a Chromium, Chrome or Edge: CHROMIUM_PATH if it is set, or the first in its usual place. */
export function findChromium(machine: Machine = thisMachine): Outcome<string> {
  const given = machine.env['CHROMIUM_PATH'];
  if (given)
    return machine.exists(given)
      ? success(given)
      : notFound(`CHROMIUM_PATH is ${given}, and there is no such file.`);
  const found = places(machine).find((place) => machine.exists(place));
  return found
    ? success(found)
    : notFound('Neither Chromium nor Chrome nor Edge is in a usual place, and CHROMIUM_PATH is not set.');
}

/** No window, and nothing of its own on the network: a measurement or a test is of our page only. Containers have no sandbox to give. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser that `findChromium` finds. Close it after use.
 *
 * @throws an error that says how to get a browser, when there is none.
 */
export async function openChromium(): Promise<Browser> {
  const program = findChromium();
  if (!program.ok) throw new Error(reasonText(program.reason));
  return chromium.launch({ executablePath: program.value, args });
}
