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
