import { apiNotFound, invalidArgument, notImplemented } from './errors';
import type { HostObject } from './hostObject';
import type { ClassMeta, ObjectModel } from './metadata';
import { workbookTarget } from './model/events';

/** What a batch runs against: the objects of one workbook behind the checks that every member passes. */
export interface Connection {
  readonly model: ObjectModel;
  root(): HostObject;
  /** A service object outside the workbook, such as that of the custom functions runtime. */
  service(name: string): HostObject;
  /** True when the platform has the requirement set, such as `ExcelApi 1.9`. */
  supports(set: string): boolean;
  /** Throws when nothing may be changed (read-only workbook). */
  requireWritable(): void;
  /** Runs a call that changes the workbook as one step of the undo. `member` is what is called, such as `Range.values`. */
  undoable(member: string, change: () => void): void;
  /** Says how a change is taken back, while such a call runs. */
  record(inverse: () => void): void;
  /** Before calculated values are read. */
  beforeReading(): Promise<void>;
  readonly references: ReferenceTable;
  subscribe(event: string, target: string, on: boolean): void;
}

/** Objects the client keeps beyond a batch. */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): void {
    if (object.$reference !== '') return;
    this.last += 1;
    object.$reference = `ref-${this.last}`;
    this.objects.set(object.$reference, object);
  }

  release(reference: unknown): void {
    this.objects.delete(String(reference));
  }

  find(reference: string): HostObject | null {
    return this.objects.get(reference) ?? null;
  }

  get size(): number {
    return this.objects.size;
  }
}

const noMembers: ClassMeta = {
  collection: false,
  scalars: {},
  navigations: {},
  methods: {},
  events: {},
  byWire: new Map(),
};

export const classOf = (connection: Connection, object: HostObject): ClassMeta =>
  connection.model[object.$class] ?? noMembers;

/** The member's name in the client library, from its name on the wire. */
export const memberName = (connection: Connection, object: HostObject, wire: string): string =>
  classOf(connection, object).byWire.get(wire) ??
  (wire.startsWith('_') ? wire : wire.charAt(0).toLowerCase() + wire.slice(1));

const named = (object: HostObject, member: string): string => `${object.$class}.${member}`;

function requireSet(connection: Connection, object: HostObject, member: string, set: string): void {
  // An older Excel does not know newer members; the client guards most of them itself, and names in load() not at all.
  if (!connection.supports(set)) throw apiNotFound(named(object, member));
}

export function readScalar(connection: Connection, object: HostObject, member: string): unknown {
  const meta = classOf(connection, object).scalars[member];
  if (!meta) throw invalidArgument(`${object.$class} has no property '${member}'.`, named(object, member));
  requireSet(connection, object, member, meta.set);
  const value = object.$read(member);
  if (value === undefined) throw notImplemented(named(object, member));
  return value;
}

export function writeScalar(
  connection: Connection,
  object: HostObject,
  member: string,
  value: unknown,
): void {
  const meta = classOf(connection, object).scalars[member];
  if (!meta?.writable)
    throw invalidArgument(`${named(object, member)} cannot be set.`, named(object, member));
  requireSet(connection, object, member, meta.set);
  connection.requireWritable();
  connection.undoable(named(object, member), () => {
    const { $stored: stored } = object;
    const [had, before] = [Object.hasOwn(stored, member), stored[member]];
    if (!object.$write(member, value)) throw notImplemented(named(object, member));
    if (had || Object.hasOwn(stored, member))
      connection.record(() => {
        if (had) stored[member] = before;
        else Reflect.deleteProperty(stored, member);
      });
  });
}

export function navigate(connection: Connection, object: HostObject, member: string): HostObject | null {
  const meta = classOf(connection, object).navigations[member];
  if (!meta) throw invalidArgument(`${object.$class} has no property '${member}'.`, named(object, member));
  requireSet(connection, object, member, meta.set);
  const child = object.$navigate(member, meta.class);
  if (child === undefined) throw notImplemented(named(object, member));
  return child;
}

/** Methods that change nothing in the workbook, whatever the client declares. */
const harmless = new Set([
  'activate',
  'select',
  'calculate',
  'suspendApiCalculationUntilNextSync',
  'suspendScreenUpdatingUntilNextSync',
]);

export function callMethod(
  connection: Connection,
  object: HostObject,
  wire: string,
  args: readonly unknown[],
): unknown {
  if (wire === '_KeepReference') {
    connection.references.keep(object);
    return null;
  }
  if (wire === '_RemoveReference') {
    connection.references.release(args[0]);
    return null;
  }
  const member = wire === '' ? 'getItem' : memberName(connection, object, wire);
  const event = eventOf(connection, object, wire);
  if (event) {
    switchEvent(connection, object, event);
    return null;
  }
  const meta = classOf(connection, object).methods[member];
  if (meta) requireSet(connection, object, member, meta.set);
  const changes = meta?.write === true && !harmless.has(member);
  if (changes) connection.requireWritable();
  const method: unknown = Reflect.get(object, member);
  if (typeof method !== 'function') throw notImplemented(named(object, member));
  if (!changes) return Reflect.apply(method, object, args);
  let result: unknown;
  connection.undoable(named(object, member), () => {
    result = Reflect.apply(method, object, args);
  });
  return result;
}

interface EventSwitch {
  readonly member: string;
  readonly set: string;
  readonly on: boolean;
}

function eventOf(connection: Connection, object: HostObject, wire: string): EventSwitch | null {
  for (const [member, { register, unregister, set }] of Object.entries(classOf(connection, object).events))
    if (wire !== '' && (wire === register || wire === unregister))
      return { member, set, on: wire === register };
  return null;
}

/** Events the simulator raises. */
const implementedEvents = new Set([
  'Worksheet.onChanged',
  'Worksheet.onActivated',
  'WorksheetCollection.onChanged',
  'WorksheetCollection.onActivated',
  'WorksheetCollection.onAdded',
  'WorksheetCollection.onDeleted',
  'Table.onChanged',
]);

function switchEvent(connection: Connection, object: HostObject, event: EventSwitch): void {
  const name = named(object, event.member);
  requireSet(connection, object, event.member, event.set);
  if (!implementedEvents.has(name)) throw notImplemented(name);
  const target = object.$class === 'WorksheetCollection' ? workbookTarget : String(object.$read('id'));
  connection.subscribe(name, target, event.on);
}
