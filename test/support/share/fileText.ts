import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Every part of a package as text with its entities resolved, packages within it included. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(xlsx|docx|pptx)$/i.test(name))
      for (const [inner, text] of partsOf(part)) parts.set(`${name} > ${inner}`, text);
    else
      parts.set(
        name,
        strFromU8(part).replace(
          /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
          (whole, hex?: string, decimal?: string, word?: string) =>
            word
              ? (entities[word] ?? whole)
              : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
        ),
      );
  }
  return parts;
}

/** What a package says, in one text: parts apart from each other. */
export const textOfFile = (bytes: Uint8Array): string => [...partsOf(bytes).values()].join('\u0001');
