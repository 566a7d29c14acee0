/** An event on its way to the add-in. */
export interface RaisedEvent {
  /** Member of the class, such as `Worksheet.onChanged`. */
  readonly event: string;
  /** Id of the object the handlers were added to. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Target of events of the whole workbook (`OfficeExtension.Constants.eventWorkbookId`). */
export const workbookTarget = 'Workbook';

/** Who made a change: the add-in (`ThisLocalAddin`) or the person at the keyboard (`Unknown`). */
export type Trigger = 'ThisLocalAddin' | 'Unknown';

/** Events that have handlers are kept until the batch is over, as Excel does, and then sent together. */
export class EventHub {
  private readonly subscribed = new Set<string>();
  private waiting: RaisedEvent[] = [];
  /** Who is changing things at the moment. */
  trigger: Trigger = 'ThisLocalAddin';

  subscribe(event: string, target: string): void {
    this.subscribed.add(`${event} ${target}`);
  }

  unsubscribe(event: string, target: string): void {
    this.subscribed.delete(`${event} ${target}`);
  }

  /** The add-in that listened is gone. */
  unsubscribeAll(): void {
    this.subscribed.clear();
    this.waiting = [];
  }

  raise(raised: RaisedEvent): void {
    if (this.subscribed.has(`${raised.event} ${raised.target}`)) this.waiting.push(raised);
  }

  /** Hands over what has been raised since the last call. */
  take(): RaisedEvent[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
