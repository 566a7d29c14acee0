import { HostError } from './errors';
import type { ResponseBody } from './protocol';

/** A cell is being typed into. */
export const cellEditMode = (): HostError =>
  new HostError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Press ENTER or TAB, then try again.',
  );

/** Excel on the web limits what goes over the wire. */
export const tooLarge = (which: 'Request' | 'Response'): HostError =>
  new HostError(
    `${which}PayloadSizeLimitExceeded`,
    `The ${which.toLowerCase()} payload size has exceeded the limit.`,
  );

/** The answer to a batch of which nothing ran. */
export const refusal = ({ code, message }: HostError): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, ActionIndex: 0 },
});
