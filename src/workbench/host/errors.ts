/**
 * A failure the add-in receives as `OfficeExtension.Error`. Codes and English messages are those of Excel; the list is at
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling.
 */
export class HostError extends Error {
  override readonly name = 'HostError';

  /** `location` is the member, such as `Range.values`; by default the interpreter names the member being used. */
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

/** The client will never hear of this batch: the host was killed while it ran. */
export class HostKilled extends Error {
  override readonly name = 'HostKilled';
}

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
  location?: string,
): HostError => new HostError('InvalidArgument', message, location);

export const itemNotFound = (): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.");

export const itemAlreadyExists = (): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');

export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.');

export const invalidOperation = (
  message = 'This operation is not permitted for the current object.',
): HostError => new HostError('InvalidOperation', message);

export const apiNotFound = (member: string): HostError =>
  new HostError(
    'ApiNotFound',
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    member,
  );

/** Nobody has taught the simulated host this member yet: it refuses instead of guessing what Excel would do. */
export const notImplemented = (member: string, detail = ''): HostError =>
  new HostError(
    'NotImplementedInSimulator',
    `${member} is not implemented by the simulated host.${detail === '' ? '' : ` ${detail}`}`,
    member,
  );
