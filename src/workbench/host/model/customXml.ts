import { invalidArgument, invalidOperation } from '../errors';
import { Collection, HostObject } from '../hostObject';
import { rootNamespace } from './xmlRoot';

let lastPart = 0;

/** A custom XML part; it travels inside the file. */
class CustomXmlPart extends HostObject {
  readonly id: string;

  constructor(
    private readonly all: CustomXmlPartCollection,
    private xml: string,
  ) {
    super('CustomXmlPart');
    lastPart += 1;
    this.id = `{00000000-0002-0000-0000-${String(lastPart).padStart(12, '0')}}`;
  }

  get namespaceUri(): string {
    return rootNamespace(this.xml) ?? '';
  }

  getXml(): string {
    return this.xml;
  }

  setXml(xml: unknown): void {
    this.xml = requireXml(xml);
  }

  delete(): void {
    this.all.$remove(this);
  }
}

function requireXml(xml: unknown): string {
  if (typeof xml !== 'string' || rootNamespace(xml) === null) throw invalidArgument();
  return xml;
}

export class CustomXmlPartCollection extends Collection<CustomXmlPart> {
  private parts: readonly CustomXmlPart[] = [];

  constructor() {
    super('CustomXmlPartCollection');
  }

  $items(): readonly CustomXmlPart[] {
    return this.parts;
  }

  protected matches(part: CustomXmlPart, key: unknown): boolean {
    return part.id === key;
  }

  add(xml: unknown): CustomXmlPart {
    const part = new CustomXmlPart(this, requireXml(xml));
    this.parts = [...this.parts, part];
    return part;
  }

  getByNamespace(namespace: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this, String(namespace));
  }

  $remove(part: CustomXmlPart): void {
    this.parts = this.parts.filter((other) => other !== part);
  }
}

/** The parts of one namespace. */
class CustomXmlPartScopedCollection extends Collection<CustomXmlPart> {
  constructor(
    private readonly all: CustomXmlPartCollection,
    private readonly namespace: string,
  ) {
    super('CustomXmlPartScopedCollection');
  }

  $items(): readonly CustomXmlPart[] {
    return this.all.$items().filter((part) => part.namespaceUri === this.namespace);
  }

  protected matches(part: CustomXmlPart, key: unknown): boolean {
    return part.id === key;
  }

  getOnlyItem(): CustomXmlPart {
    const part = this.getOnlyItemOrNullObject();
    if (!part) throw invalidOperation('The collection does not contain exactly one item.');
    return part;
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...more] = this.$items();
    return more.length === 0 ? (only ?? null) : null;
  }
}
