import { invalidArgument, itemNotFound } from './errors';

/**
 * An object of the simulated Excel. `$class` is its class in the client library, whose metadata says which members exist and which are
 * read-only. A member is implemented by a property, accessor or method of the same name, or by a stored value; any other member that
 * the metadata knows is refused by name. Names that begin with `$` belong to the simulator and cannot be reached by the add-in.
 */
export class HostObject {
  /** Set when the client keeps the object beyond one batch (`_KeepReference`). */
  $reference = '';

  constructor(
    readonly $class: string,
    /** Members without behaviour and their first values. Only these can be set, besides accessors. */
    readonly $stored: Record<string, unknown> = {},
  ) {}

  /** The member's value, or `undefined` when the simulator does not implement it. */
  $read(name: string): unknown {
    return name in this ? Reflect.get(this, name) : this.$stored[name];
  }

  /** Sets the member and says whether the simulator implements that. */
  $write(name: string, value: unknown): boolean {
    if (hasSetter(this, name)) Reflect.set(this, name, value);
    else if (Object.hasOwn(this.$stored, name)) this.$stored[name] = value;
    else return false;
    return true;
  }

  /** The child object behind a property; `null` for a null object, `undefined` when not implemented. */
  $navigate(name: string, _childClass: string): HostObject | null | undefined {
    const child: unknown = name in this ? Reflect.get(this, name) : undefined;
    return child instanceof HostObject || child === null ? child : undefined;
  }
}

function hasSetter(object: object, name: string): boolean {
  for (let level: object | null = object; level; level = Object.getPrototypeOf(level) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}

/** An object whose members only change how something looks: every member the metadata has is stored, children included. */
export class LookObject extends HostObject {
  readonly $children = new Map<string, HostObject>();

  /** `guard` throws when protection forbids the change; children share it. */
  constructor(
    $class: string,
    protected readonly guard: () => void,
    stored: Record<string, unknown> = {},
    children: Readonly<Record<string, HostObject>> = {},
  ) {
    super($class, stored);
    for (const [name, child] of Object.entries(children)) this.$children.set(name, child);
  }

  override $read(name: string): unknown {
    return super.$read(name) ?? null;
  }

  override $write(name: string, value: unknown): boolean {
    this.guard();
    if (!super.$write(name, value)) this.$stored[name] = value;
    return true;
  }

  override $navigate(name: string, childClass: string): HostObject {
    const known = this.$children.get(name);
    if (known) return known;
    const made =
      childClass === 'ChartFill' ? new ChartFill(this.guard) : new LookObject(childClass, this.guard);
    this.$children.set(name, made);
    return made;
  }
}

/** `ChartFill` has no property for its colour, only methods. */
class ChartFill extends LookObject {
  constructor(guard: () => void) {
    super('ChartFill', guard);
  }

  setSolidColor(colour: unknown): void {
    this.guard();
    this.$stored['$colour'] = colour;
  }

  clear(): void {
    this.guard();
    delete this.$stored['$colour'];
  }
}

/** A collection with `getItem` and its relatives. */
export abstract class Collection<T extends HostObject> extends HostObject {
  abstract $items(): readonly T[];

  /** True when `key` is the id or the name of the item. */
  protected abstract matches(item: T, key: unknown): boolean;

  $find(key: unknown): T | null {
    return this.$items().find((item) => this.matches(item, key)) ?? null;
  }

  getItem(key: unknown): T {
    const item = this.$find(key);
    if (!item) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(key: unknown): T | null {
    return this.$find(key);
  }

  getItemAt(index: unknown): T {
    const item = typeof index === 'number' ? this.$items()[index] : undefined;
    if (!item) throw invalidArgument();
    return item;
  }

  getCount(): number {
    return this.$items().length;
  }

  get count(): number {
    return this.$items().length;
  }
}

/** Names of sheets, tables, names and charts are compared without regard to case. */
export const sameName = (a: string, b: unknown): boolean =>
  typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
