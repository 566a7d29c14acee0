import { strToU8 } from 'fflate';
import { documentText, element } from '../xml/tree';
import { contentTypes, namespaces, relationshipTypes } from './namespaces';

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** A package in the making (ECMA-376 part 2): its parts, what they are, and which refers to which. */
export class PackageParts {
  private readonly contents = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly relationships = new Map<string, Relationship[]>();
  private readonly counts = new Map<string, number>();

  /** A name that no other part has yet: `xl/charts/chart1.xml` for the start `xl/charts/chart`. */
  nextName(start: string): string {
    const count = (this.counts.get(start) ?? 0) + 1;
    this.counts.set(start, count);
    return `${start}${count}.xml`;
  }

  /**
   * @param name from the root of the package, without a slash before it
   * @param type `xml` for data that is nothing more to Office
   */
  put(name: string, type: keyof typeof contentTypes, content: string): void {
    this.contents.set(name, content);
    if (type !== 'xml') this.types.set(name, contentTypes[type]);
  }

  /**
   * Says that one part refers to another, which may be put later.
   *
   * @param source name of the part; `''` for the package itself
   * @returns the id of the relationship, for `r:id`
   */
  relate(source: string, type: keyof typeof relationshipTypes, target: string): string {
    const relationships = this.relationships.get(source) ?? [];
    this.relationships.set(source, relationships);
    relationships.push({ type: relationshipTypes[type], target: relativeTo(source, target) });
    return `rId${relationships.length}`;
  }

  /** All parts as bytes, those of the package itself first: some programs tell what a file is by them. */
  bytes(): ReadonlyMap<string, Uint8Array> {
    const all = new Map([['[Content_Types].xml', strToU8(this.typesPart())]]);
    const putRelationships = (source: string): void => {
      const relationships = this.relationships.get(source);
      if (relationships) all.set(relationshipsName(source), strToU8(relationshipsPart(relationships)));
    };
    putRelationships('');
    for (const [name, content] of this.contents) {
      all.set(name, strToU8(content));
      putRelationships(name);
    }
    return all;
  }

  private typesPart(): string {
    return documentText(
      element('Types', { xmlns: namespaces.contentTypes }, [
        element('Default', { Extension: 'rels', ContentType: contentTypes.relationships }),
        element('Default', { Extension: 'xml', ContentType: contentTypes.xml }),
        ...Array.from(this.types, ([name, type]) =>
          element('Override', { PartName: `/${name}`, ContentType: type }),
        ),
      ]),
    );
  }
}

const relationshipsPart = (relationships: readonly Relationship[]): string =>
  documentText(
    element(
      'Relationships',
      { xmlns: namespaces.packageRelationships },
      relationships.map(({ type, target }, index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: type, Target: target }),
      ),
    ),
  );

function relationshipsName(source: string): string {
  const name = source.lastIndexOf('/') + 1;
  return `${source.slice(0, name)}_rels/${source.slice(name)}.rels`;
}

/** The target as seen from the folder of the source: not every program reads targets from the root. */
function relativeTo(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
