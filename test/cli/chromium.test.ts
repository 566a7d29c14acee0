import { findChromium, openChromium, type Machine } from '../../src/cli/chromium';
import { reasonText } from '../../src/domain/outcome';

/** A machine with these files and no others. */
const machine = (
  platform: NodeJS.Platform,
  files: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Machine => ({ platform, env, exists: (file) => files.includes(file) });

const found = (from: Machine): string => {
  const program = findChromium(from);
  return program.ok ? program.value : reasonText(program.reason);
};

const path = { PATH: '/usr/local/bin:/usr/bin' };

describe('finding a browser', () => {
  it.each<[string, NodeJS.Platform, Record<string, string>, string]>([
    ['Chromium of Debian', 'linux', path, '/usr/bin/chromium'],
    ['Chromium of Ubuntu', 'linux', path, '/snap/bin/chromium'],
    ['Chrome on Linux', 'linux', path, '/usr/bin/google-chrome-stable'],
    ['Edge on Linux', 'linux', path, '/opt/microsoft/msedge/msedge'],
    ['Chrome on a Mac', 'darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Chromium of Homebrew', 'darwin', { PATH: '/opt/homebrew/bin' }, '/opt/homebrew/bin/chromium'],
    [
      'Chrome on Windows',
      'win32',
      { PROGRAMFILES: String.raw`C:\Program Files` },
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    ],
    [
      'Edge on Windows',
      'win32',
      { PROGRAMFILES: String.raw`C:\Program Files`, 'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)` },
      String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    ],
  ])('finds %s', (_, platform, env, file) => {
    expect(found(machine(platform, [file], env))).toBe(file);
  });

  it('prefers Chromium, and the one on the path', () => {
    const files = ['/usr/bin/google-chrome', '/snap/bin/chromium', '/usr/bin/chromium'];
    expect(found(machine('linux', files, path))).toBe('/usr/bin/chromium');
  });

  it('takes CHROMIUM_PATH before anything else', () => {
    const env = { ...path, CHROMIUM_PATH: '/opt/own/chrome' };
    expect(found(machine('linux', ['/usr/bin/chromium', '/opt/own/chrome'], env))).toBe('/opt/own/chrome');
  });

  it('does not fall back silently when CHROMIUM_PATH is wrong', () => {
    const env = { ...path, CHROMIUM_PATH: '/opt/own/chrome' };
    expect(found(machine('linux', ['/usr/bin/chromium'], env))).toContain(
      'CHROMIUM_PATH is /opt/own/chrome, and there is no such file.',
    );
  });

  it.each<NodeJS.Platform>(['linux', 'darwin', 'win32', 'freebsd'])(
    'says on %s what is missing, why, and how to get it',
    (platform) => {
      expect(found(machine(platform, [], path))).toBe(
        'The page cannot be opened: no Chromium was found. Neither Chromium nor Chrome nor Edge is in a usual place, and ' +
          'CHROMIUM_PATH is not set. Install Chromium (Debian, Ubuntu: apt-get install chromium), Chrome or Edge, or set ' +
          'CHROMIUM_PATH to the program.',
      );
    },
  );

  it('opens none rather than a wrong one', async () => {
    const before = process.env['CHROMIUM_PATH'];
    process.env['CHROMIUM_PATH'] = '/nowhere/chromium';
    await expect(openChromium()).rejects.toThrow('CHROMIUM_PATH is /nowhere/chromium');
    if (before === undefined) delete process.env['CHROMIUM_PATH'];
    else process.env['CHROMIUM_PATH'] = before;
  });
});
