import type { RequirementSets } from './profiles';
import type { NativeBridge } from './protocol';

/** The window of the add-in, as far as the host touches it. */
export type AddinWindow = object;

/** Theme of Office, as far as it tells add-ins. */
export type OfficeTheme = 'light' | 'dark';

export interface OfficeSetting {
  readonly locale: string;
  readonly theme: () => OfficeTheme;
  readonly requirementSets: RequirementSets;
  /** `Office.context.document.settings`, as saved. */
  readonly settings: Map<string, string>;
  readonly bridge: NativeBridge;
}

type Callback = (result: number) => void;

/** Common API calls the host does not simulate answer with ooeInternalError. */
const internalError = 5001;
const appCommandInvocationCompleted = 94;
const appCommandInvoked = 39;

type CommandHandler = (dispatchId: number, payload: readonly unknown[]) => void;

/** Ribbon buttons of the kind ExecuteFunction. */
export class Ribbon {
  private handlerKnown: (handler: CommandHandler) => void = () => undefined;
  private readonly handler = new Promise<CommandHandler>((resolve) => (this.handlerKnown = resolve));
  private readonly waiting = new Map<string, () => void>();
  private last = 0;

  /** Resolves when the add-in calls `event.completed()`. Waits until the library listens. */
  async press(functionName: string, controlId: string): Promise<void> {
    const handler = await this.handler;
    this.last += 1;
    const id = `command-${this.last}`;
    const completed = new Promise<void>((resolve) => this.waiting.set(id, resolve));
    handler(appCommandInvoked, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    await completed;
  }

  listen(handler: CommandHandler): void {
    this.handlerKnown(handler);
  }

  completed(id: string): void {
    this.waiting.get(id)?.();
    this.waiting.delete(id);
  }
}

/**
 * Puts in place what office.js looks for before it loads: `window.external`, as the Win32 host offers it, and the bridge for batches.
 * The web's handshake would need https and a trusted domain; Win32 needs these few getters (read from excel-win32-16.01.debug.js).
 */
export function installOffice(window: AddinWindow, setting: OfficeSetting, ribbon: Ribbon): void {
  const external = {
    // Flags: 1 shared runtime + 2 custom functions. `disableLogging` keeps telemetry scripts from being loaded.
    GetHostInfo: () => `Excel$Win32$16.01$${setting.locale}$simulated$$disableLogging$3`,
    GetContext: () => documentContext(setting),
    Execute: (dispatchId: number, parameters: readonly unknown[], done: Callback) => {
      const known = dispatchId === appCommandInvocationCompleted;
      if (known) ribbon.completed(String(parameters[0]));
      setTimeout(() => done(known ? 0 : internalError), 0);
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: CommandHandler, done: Callback) => {
      setTimeout(() => {
        done(0);
        // The library dispatches to its own handlers only once it knows that it is registered.
        if (dispatchId === appCommandInvoked) ribbon.listen(handler);
      }, 0);
    },
    UnregisterEvent: (_dispatchId: number, _target: string, done: Callback) => {
      setTimeout(() => done(0), 0);
    },
  };
  Object.defineProperty(window, 'external', { configurable: true, writable: true, value: external });
  Object.defineProperty(window, '_richApiNativeBridge', {
    configurable: true,
    writable: true,
    value: setting.bridge,
  });
}

/** Colours of the themes Colorful and Black; this library hands on no `isDarkTheme`. */
const themeColours: Readonly<Record<OfficeTheme, object>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xf0f0f0,
  },
};

const documentContext = ({ locale, theme, requirementSets, settings }: OfficeSetting): object => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'simulated-addin',
  GetAppVersionMajor: () => '16',
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => 'file:///C:/Engagement.xlsx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetSupportedMatrix: () => JSON.stringify(requirementSets),
  GetHostFullVersion: () => '16.0.17000.0',
  GetInitialDisplayMode: () => 2,
  GetOfficeThemeInfo: () => JSON.stringify(themeColours[theme()]),
  GetSettings: () => ({
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      settings.clear();
      for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? '');
    },
  }),
});
