import type { ChartPlan } from '../../workbook/plan';
import { documentText, element, type XmlElement } from '../xml/tree';
import { namespaces } from './namespaces';

/** A chart on its sheet: the drawing's relationship to its part, and what a screen reader says. */
export interface PlacedChart {
  readonly plan: ChartPlan;
  readonly relation: string;
  readonly description: string;
}

/** The part that places the charts of one sheet over its cells. */
export const drawingPart = (charts: readonly PlacedChart[]): string =>
  documentText(
    element(
      'xdr:wsDr',
      { 'xmlns:xdr': namespaces.sheetDrawing, 'xmlns:a': namespaces.drawing },
      charts.map((chart, index) => anchored(chart, index)),
    ),
  );

function anchored({ plan, relation, description }: PlacedChart, index: number): XmlElement {
  const { row, column, rows, columns } = plan.anchor;
  return element('xdr:twoCellAnchor', { editAs: 'oneCell' }, [
    corner('xdr:from', row, column),
    corner('xdr:to', row + rows, column + columns),
    element('xdr:graphicFrame', { macro: '' }, [
      element('xdr:nvGraphicFramePr', {}, [
        element('xdr:cNvPr', { id: index + 2, name: plan.name, descr: description }),
        element('xdr:cNvGraphicFramePr'),
      ]),
      element('xdr:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
      element('a:graphic', {}, [
        element('a:graphicData', { uri: namespaces.chart }, [
          element('c:chart', {
            'xmlns:c': namespaces.chart,
            'xmlns:r': namespaces.relationships,
            'r:id': relation,
          }),
        ]),
      ]),
    ]),
    element('xdr:clientData'),
  ]);
}

const corner = (name: string, row: number, column: number): XmlElement =>
  element(name, {}, [
    element('xdr:col', {}, [String(column)]),
    element('xdr:colOff', {}, ['0']),
    element('xdr:row', {}, [String(row)]),
    element('xdr:rowOff', {}, ['0']),
  ]);
