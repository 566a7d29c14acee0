import { headerWords } from '../domain/audience/sponsorWords';
import { escaped } from './text';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The program that made the file, which is not the library. */
export const programProperties = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Coachbook</Application></Properties>`;

/**
 * What the file says about itself: nobody's name, and no moment but the day of what it shows.
 *
 * @param day ISO date
 */
export function coreProperties(day: string): string {
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(day)}T00:00:00Z</dcterms:${name}>`;
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${headerWords.page}</dc:title><dc:creator>Coachbook</dc:creator><cp:lastModifiedBy>Coachbook</cp:lastModifiedBy>${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
}
