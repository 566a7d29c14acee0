import { FUNCTION_NAMESPACE } from '../functionNamespace';
import { switchOnApiCheck } from '../host/apiCheck';
import type { FunctionDeclaration } from '../host/customFunctions';
import type { SimulatedHost } from '../host/host';
import { passUndoGroups } from '../host/undoGroups';

/** Where the build of the add-in is served, seen from the page. */
export const ADDIN_FOLDER = 'addin/';

declare global {
  interface Window {
    /** Called by the first script of the add-in's page in the frame, before office.js: makes that window one inside Excel. */
    openAddin?: (window: Window) => void;
  }
}

/** The window of the add-in, once office.js has loaded there. */
type AddinWindow = Window & {
  readonly Excel: object;
  readonly Office: typeof Office;
  readonly OfficeExtension: object;
};

/** The add-in in its frame: loads it, again when it reloads itself, and says which classes its office.js knows. */
export class AddinFrame {
  readonly #frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Classes of the library: to be asked for after its first batch only. */
  get library(): object {
    return this.#window.Excel;
  }

  open(host: SimulatedHost): void {
    window.openAddin = (addin) => {
      host.install(addin);
      addin.addEventListener('load', () => {
        // Missing when office.js was blocked: then there is nothing to check, and the pane says so.
        const { Office: office } = this.#window as Partial<AddinWindow>;
        void office?.onReady().then(() => {
          switchOnApiCheck(this.#window.OfficeExtension);
          passUndoGroups(this.#window.Excel);
        });
      });
    };
    this.#frame.src = `${ADDIN_FOLDER}taskpane.html`;
  }

  get #window(): AddinWindow {
    return this.#frame.contentWindow as AddinWindow;
  }
}

/** Makes the add-in's functions known to formulas, from the functions.json of its build. */
export async function registerFunctions(host: SimulatedHost): Promise<void> {
  const response = await fetch(`${ADDIN_FOLDER}functions.json`);
  const { functions } = (await response.json()) as { functions: readonly FunctionDeclaration[] };
  host.registerFunctions(FUNCTION_NAMESPACE, functions);
}
