/** A plain value of a class of the object model. `set` is the requirement set it came with, such as `ExcelApi 1.7`. */
export interface ScalarMeta {
  readonly wire: string;
  readonly writable: boolean;
  readonly set: string;
}

/** A child object reached by a property. */
export interface NavigationMeta {
  readonly wire: string;
  readonly class: string;
  readonly set: string;
}

export interface MethodMeta {
  readonly wire: string;
  /** False for methods that Microsoft's client declares as reading only. */
  readonly write: boolean;
  readonly set: string;
}

export interface EventMeta {
  readonly type: number;
  /** Wire names of the two methods that switch the event on and off. */
  readonly register: string;
  readonly unregister: string;
  readonly set: string;
}

export interface ClassMeta {
  readonly collection: boolean;
  readonly scalars: Readonly<Record<string, ScalarMeta>>;
  readonly navigations: Readonly<Record<string, NavigationMeta>>;
  readonly methods: Readonly<Record<string, MethodMeta>>;
  readonly events: Readonly<Record<string, EventMeta>>;
  /** Member by the name it has on the wire. */
  readonly byWire: ReadonlyMap<string, string>;
}

/** Every class of the Excel object model, as the client library that is loaded declares it. */
export type ObjectModel = Readonly<Record<string, ClassMeta>>;

const helpers =
  /^(constructor|load|retrieve|toJSON|set|update|setMockData|ensureUnchanged|track|untrack|_handle.*|_KeepReference)$/;

// The client's own setters of these two send a name of their own (Worksheet_ShowGridlines_Set in excel-*.debug.js).
const wireAliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Worksheet: { Gridlines: 'showGridlines', Headings: 'showHeadings' },
};

/**
 * Reads the object model from the genuine library in memory (debug build, namespace `Excel`): which members exist, which are read-only,
 * what they are called on the wire, and the requirement set of each. Nothing is stored: Microsoft's licence does not let its files or
 * copies of them be published, and reading takes some tens of milliseconds.
 */
export function readObjectModel(excelNamespace: object): ObjectModel {
  const classes: Record<string, ClassMeta> = {};
  for (const [name, constructor] of Object.entries(excelNamespace as Readonly<Record<string, unknown>>)) {
    const prototype: unknown =
      typeof constructor === 'function' ? Reflect.get(constructor, 'prototype') : undefined;
    if (isClientClass(prototype)) classes[name] = readClass(name, prototype);
  }
  return classes;
}

const isClientClass = (prototype: unknown): prototype is object =>
  typeof prototype === 'object' &&
  prototype !== null &&
  Object.getOwnPropertyDescriptor(prototype, '_className') !== undefined;

function readClass(name: string, prototype: object): ClassMeta {
  const list = (member: string): unknown[] => {
    const value: unknown = getter(prototype, member);
    return Array.isArray(value) ? value : [];
  };
  const scalarNames = list('_scalarPropertyNames');
  const scalarWires = list('_scalarPropertyOriginalNames');
  const scalarWritable = list('_scalarPropertyUpdateable');
  const scalars: Record<string, ScalarMeta> = {};
  const navigations: Record<string, NavigationMeta> = {};
  const methods: Record<string, MethodMeta> = {};
  const events: Record<string, EventMeta> = {};
  for (const member of Object.getOwnPropertyNames(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, member);
    if (descriptor?.get) {
      const source = String(Reflect.get(descriptor, 'get'));
      const set = requirementSetOf(source);
      const at = scalarNames.indexOf(member);
      const navigation = /_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/.exec(source);
      if (at >= 0)
        scalars[member] = {
          wire: wireNameOf(scalarWires[at], member),
          writable: scalarWritable[at] === true,
          set,
        };
      else if (navigation)
        navigations[member] = { class: text(navigation[1]), wire: text(navigation[2]), set };
      else if (source.includes('EventHandlers(')) events[member] = eventOf(source, set);
    } else if (typeof descriptor?.value === 'function' && !helpers.test(member)) {
      const method = methodOf(String(descriptor.value));
      if (method) methods[member] = method;
    }
  }
  const byWire = new Map<string, string>();
  for (const group of [methods, navigations, scalars])
    for (const [member, { wire }] of Object.entries<{ readonly wire: string }>(group))
      if (wire !== '') byWire.set(wire, member);
  for (const [wire, member] of Object.entries(wireAliases[name] ?? {})) byWire.set(wire, member);
  const collection = getter(prototype, '_isCollection') === true;
  return { collection, scalars, navigations, methods, events, byWire };
}

const wireNameOf = (wire: unknown, member: string): string => (typeof wire === 'string' ? wire : member);

/** What the accessor of a class gives for any instance: these ones do not look at it. */
const getter = (prototype: object, member: string): unknown =>
  Reflect.getOwnPropertyDescriptor(prototype, member) && Reflect.get(prototype, member, {});

const text = (part: string | undefined): string => part ?? '';

function requirementSetOf(source: string): string {
  const guard = /_throwIfApiNotSupported\("[^"]+", (_defaultApiSetName|"[^"]+"), "([^"]+)"/.exec(source);
  if (!guard) return 'ExcelApi 1.1';
  const set = guard[1] === '_defaultApiSetName' ? 'ExcelApi' : text(guard[1]).slice(1, -1);
  return `${set} ${text(guard[2])}`;
}

const eventOf = (source: string, set: string): EventMeta => ({
  type: Number(/eventType: (\d+)/.exec(source)?.[1] ?? 0),
  register: text(/\.(_Register\w+)\(/.exec(source)?.[1]),
  unregister: text(/\.(_Unregister\w+)\(/.exec(source)?.[1]),
  set,
});

function methodOf(source: string): MethodMeta | null {
  const set = requirementSetOf(source);
  const call =
    /_(?:createMethodObject\((?:Excel|OfficeCore)\.\w+, this|invokeMethod\(this), "(\w+)", (\d)/.exec(source);
  if (call) return { wire: text(call[1]), write: call[2] === '0', set };
  return source.includes('_createIndexerObject(') ? { wire: '', write: false, set } : null;
}
