import { StyleSheet } from '../../../src/xlsx/write/styleSheet';
import { all, only, parsed } from '../../support/packages';

const part = (styles: StyleSheet): Document => parsed(new Map([['styles', styles.part()]]), 'styles');
const cellFormats = (styles: StyleSheet): readonly Element[] => all(only(part(styles), 'cellXfs'), 'xf');

describe('the number of a look', () => {
  it('is 0 where it says nothing', () => {
    const styles = new StyleSheet();
    expect(styles.cell({}, false)).toBe(0);
    expect(styles.cell({ format: 'General' }, false)).toBe(0);
    expect(cellFormats(styles)).toHaveLength(1);
    expect(all(part(styles), 'numFmts')).toEqual([]);
  });

  it('is the same for the same look, and another one for another', () => {
    const styles = new StyleSheet();
    const date = styles.cell({ style: 'body', format: 'yyyy-mm-dd' }, false);
    expect(styles.cell({ format: 'yyyy-mm-dd', style: 'body' }, false)).toBe(date);
    const others = [
      styles.cell({ style: 'body' }, false),
      styles.cell({ style: 'long', format: 'yyyy-mm-dd' }, false),
      styles.cell({ style: 'body', format: 'yyyy-mm-dd', unlocked: true }, false),
      styles.cell({ style: 'body', format: 'yyyy-mm-dd' }, true),
    ];
    expect(new Set([date, ...others]).size).toBe(5);
    expect(cellFormats(styles)).toHaveLength(6);
  });

  it('points at the place of its format in the part', () => {
    const styles = new StyleSheet();
    styles.cell({ format: '0%' }, false);
    const text = styles.cell({ style: 'label' }, true);
    const formatId = cellFormats(styles)[text]?.getAttribute('numFmtId');
    const format = all(part(styles), 'numFmt').find((found) => found.getAttribute('numFmtId') === formatId);
    expect(format?.getAttribute('formatCode')).toBe('@');
  });
});

describe('a border', () => {
  const sides = (styles: StyleSheet, look: number): string[] => {
    const border = all(only(part(styles), 'borders'), 'border')[
      Number(cellFormats(styles)[look]?.getAttribute('borderId'))
    ];
    return Array.from(border?.children ?? [])
      .filter((side) => side.getAttribute('style') === 'thin')
      .map(({ localName }) => localName);
  };

  it('is drawn below, or not at all', () => {
    const styles = new StyleSheet();
    expect(sides(styles, styles.cell({ style: 'fact' }, false))).toEqual(['bottom']);
    expect(sides(styles, styles.cell({ style: 'title' }, false))).toEqual([]);
  });
});

describe('what a conditional format changes', () => {
  it('stands once, however many rules change it', () => {
    const styles = new StyleSheet();
    const red = styles.difference({ fill: '#FBE3E4', colour: '#A4262C', bold: true });
    const struck = styles.difference({ strike: true });
    expect(styles.difference({ bold: true, colour: '#A4262C', fill: '#FBE3E4' })).toBe(red);
    const differences = all(part(styles), 'dxf');
    expect(differences).toHaveLength(2);
    expect(all(differences[struck] as Element, 'strike')).toHaveLength(1);
    expect(only(differences[red] as Element, 'bgColor').getAttribute('rgb')).toBe('FFFBE3E4');
  });
});
