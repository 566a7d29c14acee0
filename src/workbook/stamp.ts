import type { StageModel } from './blueprint/types';
import type { Stamp } from './snapshot';

/** Namespace of the custom XML part that carries the version stamp. Part of the file format: never change it, add another. */
export const STAMP_NAMESPACE = 'urn:coachbook:stamp:1';

/**
 * The stamp as the content of a custom XML part: it travels in the file, where add-in and .xlsx reader both find it by its namespace.
 * A second copy stands in a defined name (`stampName.ts`).
 */
export const stampXml = (stamp: Stamp): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<stamp xmlns="${STAMP_NAMESPACE}" schemaVersion="${stamp.schemaVersion}"` +
  ` model="${stamp.model}" builtWith="${escape(stamp.builtWith)}" builtOn="${escape(stamp.builtOn)}"/>`;

/**
 * The stamp in the text of a custom XML part; `null` when the part is not ours or has been damaged. Office may write the part again
 * in its own way (quotes, order of attributes, white space), so only the attributes of the one element are looked at.
 */
export function parseStampXml(xml: string): Stamp | null {
  const body = ELEMENT.exec(xml.trimStart())?.[1];
  if (body === undefined) return null;
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted, apostrophed = ''] of body.matchAll(ATTRIBUTE))
    attributes.set(name, unescape(quoted ?? apostrophed));
  const inNamespace = [...attributes].some(
    ([name, value]) => /^xmlns(:|$)/.test(name) && value === STAMP_NAMESPACE,
  );
  const schemaVersion = attributes.get('schemaVersion') ?? '';
  const model = MODELS.find((entry) => entry === attributes.get('model'));
  const builtWith = attributes.get('builtWith');
  const builtOn = attributes.get('builtOn');
  if (
    !inNamespace ||
    !/^\d{1,9}$/.test(schemaVersion) ||
    !model ||
    builtWith === undefined ||
    builtOn === undefined
  )
    return null;
  return { schemaVersion: Number(schemaVersion), model, builtWith, builtOn };
}

/** The one element, after an optional declaration. */
const ELEMENT =
  /^(?:<\?xml[^>]*\?>\s*)?<(?:[\w.-]+:)?stamp((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/;

const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const MODELS: readonly StageModel[] = ['process', 'stages', 'combined'];

const ENTITIES = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
] as const;

const escape = (text: string): string =>
  ENTITIES.reduce((result, [character, entity]) => result.replaceAll(character, entity), text);

/** Backwards, so that `&amp;lt;` becomes `&lt;` and no further. */
const unescape = (text: string): string =>
  [...ENTITIES].reverse().reduce((result, [character, entity]) => result.replaceAll(entity, character), text);
