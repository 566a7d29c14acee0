import { fontName } from '../../workbook/look';
import { declaration } from '../xml/tree';
import { namespaces } from './namespaces';

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;

/** Three times the same: a format scheme must have subtle, moderate and intense ones. */
const thrice = (name: string, one: string): string => `<a:${name}>${one.repeat(3)}</a:${name}>`;

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

const typeface = (name: string, latin: string): string =>
  `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

/** Office's theme of 2013 to 2022, its colours and fonts: what table styles are painted with, and charts where we name no colour. */
export const themePart = [
  declaration,
  `<a:theme xmlns:a="${namespaces.drawing}" name="Office Theme"><a:themeElements>`,
  '<a:clrScheme name="Office">',
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
  ...Object.entries({
    dk2: '44546A',
    lt2: 'E7E6E6',
    accent1: '4472C4',
    accent2: 'ED7D31',
    accent3: 'A5A5A5',
    accent4: 'FFC000',
    accent5: '5B9BD5',
    accent6: '70AD47',
    hlink: '0563C1',
    folHlink: '954F72',
  }).map(([name, value]) => colour(name, value)),
  '</a:clrScheme><a:fontScheme name="Office">',
  typeface('majorFont', `${fontName} Light`),
  typeface('minorFont', fontName),
  '</a:fontScheme><a:fmtScheme name="Office">',
  thrice('fillStyleLst', FILL),
  `<a:lnStyleLst>${[6350, 12_700, 19_050].map((width) => `<a:ln w="${width}">${FILL}</a:ln>`).join('')}</a:lnStyleLst>`,
  thrice('effectStyleLst', '<a:effectStyle><a:effectLst/></a:effectStyle>'),
  thrice('bgFillStyleLst', FILL),
  '</a:fmtScheme></a:themeElements></a:theme>',
].join('');
