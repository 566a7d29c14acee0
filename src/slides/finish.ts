import { strFromU8, strToU8, unzipSync } from 'fflate';
import { chartPart } from './chart/chartPart';
import { chartWorkbook } from './chart/chartWorkbook';
import type { SlideChart } from './chart/slideChart';
import { coreProperties, programProperties } from './properties';
import { contentTypes, pack } from './pack';

const chartName = /^ppt\/charts\/chart(\d+)\.xml$/;
const notes = /^ppt\/notes(Slides|Masters)\//;
/** What refers to notes: relationships, and the list of the presentation. */
const notesReference =
  /<Relationship [^>]*\/notes(Slide|Master)"[^>]*>|<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/g;
const override = /<Override PartName="\/([^"]+)"[^>]*>/g;

/**
 * Makes of what pptxgenjs wrote a package that is the same for the same slides: our charts with their workbooks in the places of its own,
 * neutral properties, and no notes, which it writes blank for every slide.
 *
 * @param charts in the order in which they were added
 * @param day ISO date, the moment of making as the file says it
 */
export function finish(written: Uint8Array, charts: readonly SlideChart[], day: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/')));
  const numbers = [...parts.keys()]
    .flatMap((name) => chartName.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const kept = [...parts].filter(([name]) => !isOfChart(name) && !notes.test(name));
  const finished = new Map<string, Uint8Array>(
    kept.map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strToU8(renumbered(strFromU8(bytes), numbers)) : bytes,
    ]),
  );
  charts.forEach((chart, index) => {
    const workbook = `Figures${index + 1}.xlsx`;
    finished.set(`ppt/charts/chart${index + 1}.xml`, strToU8(chartPart(chart)));
    finished.set(`ppt/charts/_rels/chart${index + 1}.xml.rels`, strToU8(chartRelationships(workbook)));
    finished.set(`ppt/embeddings/${workbook}`, chartWorkbook(chart));
  });
  // pptxgenjs names a master for every slide there, and the notes.
  const types = strFromU8(finished.get(contentTypes) ?? new Uint8Array());
  finished.set(
    contentTypes,
    strToU8(types.replace(override, (whole, name: string) => (finished.has(name) ? whole : ''))),
  );
  finished.set('docProps/app.xml', strToU8(programProperties));
  finished.set('docProps/core.xml', strToU8(coreProperties(day)));
  return pack(finished);
}

const isOfChart = (name: string): boolean => /^ppt\/(charts|embeddings)\//.test(name);

/** pptxgenjs counts charts on from presentation to presentation. */
const renumbered = (part: string, numbers: readonly number[]): string =>
  part
    .replace(notesReference, '')
    .replace(
      /\/charts\/chart(\d+)\.xml/g,
      (_, number: string) => `/charts/chart${numbers.indexOf(Number(number)) + 1}.xml`,
    );

const chartRelationships = (workbook: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/package" Target="../embeddings/${workbook}"/></Relationships>`;
