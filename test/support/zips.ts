import { deflateSync } from 'fflate';

/** An entry of a crafted zip: whatever is not given is as it should be. */
export interface CraftedEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  /** What the central directory says instead of the truth. */
  readonly claims?: Partial<Record<'size' | 'packedSize' | 'crc' | 'offset' | 'method' | 'flags', number>>;
}

/** What the end record says instead of the truth, and bytes behind it. */
export interface CraftedEnd {
  readonly count?: number;
  readonly offset?: number;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

/** A zip written by hand, so that it can lie. */
export function craftZip(entries: readonly CraftedEntry[], end: CraftedEnd = {}): Uint8Array {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { name, data = new Uint8Array(), claims = {} } of entries) {
    const title = encoder.encode(name);
    const packed = deflateSync(data);
    const head = new DataView(new ArrayBuffer(30));
    head.setUint32(0, 0x04034b50, true);
    head.setUint16(8, 8, true);
    head.setUint16(26, title.length, true);
    local.push(bytes(head), title, packed);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(8, claims.flags ?? 0, true);
    entry.setUint16(10, claims.method ?? 8, true);
    entry.setUint32(16, claims.crc ?? 0, true);
    entry.setUint32(20, claims.packedSize ?? packed.length, true);
    entry.setUint32(24, claims.size ?? data.length, true);
    entry.setUint16(28, title.length, true);
    entry.setUint32(42, claims.offset ?? at, true);
    central.push(bytes(entry), title);
    at += 30 + title.length + packed.length;
  }
  const tail = new DataView(new ArrayBuffer(22));
  tail.setUint32(0, 0x06054b50, true);
  tail.setUint16(8, end.count ?? entries.length, true);
  tail.setUint16(10, end.count ?? entries.length, true);
  tail.setUint32(
    12,
    central.reduce((sum, part) => sum + part.length, 0),
    true,
  );
  tail.setUint32(16, end.offset ?? at, true);
  return joined([
    ...local,
    ...central,
    end.before ?? new Uint8Array(),
    bytes(tail),
    end.after ?? new Uint8Array(),
  ]);
}

const bytes = (view: DataView): Uint8Array => new Uint8Array(view.buffer);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
