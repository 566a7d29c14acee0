import { declaration, escapeText } from '../xml/tree';
import { encodeXString } from '../xml/xstring';
import { namespaces } from './namespaces';

/** The part of the texts that stand once in the file, whatever number of cells has them. */
export function sharedTextsPart(texts: readonly string[]): string {
  const items = texts.map((text) => {
    const space = /^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
    return `<si><t${space}>${escapeText(encodeXString(text))}</t></si>`;
  });
  const { length } = texts;
  return `${declaration}<sst xmlns="${namespaces.spreadsheet}" count="${length}" uniqueCount="${length}">${items.join('')}</sst>`;
}
