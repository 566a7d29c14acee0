import { invalidArgument } from './errors';
import { HostObject } from './hostObject';

/** Told when the add-in has associated its `Office.actions`. */
export class AddinService extends HostObject {
  constructor() {
    super('AddinInternalService');
  }

  notifyActionHandlerReady(): void {
    // Nobody waits for it: actions are sent when a test asks for them.
  }
}

/** Where `Office.addin.showAsTaskpane()` and `hide()` end up in a shared runtime. */
export class AppRuntimeService extends HostObject {
  constructor(private readonly pane: { isShown: boolean }) {
    super('AppRuntimeService');
  }

  setAppRuntimeState(state: unknown): void {
    if (state !== 'Visible' && state !== 'Background') throw invalidArgument();
    this.pane.isShown = state === 'Visible';
  }
}
