import { scanXml } from '../xml/scan';
import { localName } from '../xml/tree';
import { decodeXString } from '../xml/xstring';

/**
 * The texts that cells refer to by number. Runs of rich text are joined; phonetic guides (`rPh`) are not part of the text.
 *
 * @throws MalformedXml
 */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const text = new TextCollector();
  scanXml(xml, {
    open(name) {
      if (localName(name) === 'si') text.reset();
      text.open(name);
    },
    close(name) {
      text.close(name);
      if (localName(name) === 'si') strings.push(text.value());
    },
    text(piece) {
      text.add(piece);
    },
  });
  return strings;
}

/** Collects what stands in `t` elements, outside phonetic guides: in shared strings and in cells with their text inside. */
export class TextCollector {
  private pieces: string[] = [];
  private inText = false;
  private inGuide = false;

  reset(): void {
    this.pieces = [];
  }

  open(name: string): void {
    if (localName(name) === 't') this.inText = true;
    else if (localName(name) === 'rPh') this.inGuide = true;
  }

  close(name: string): void {
    if (localName(name) === 't') this.inText = false;
    else if (localName(name) === 'rPh') this.inGuide = false;
  }

  add(piece: string): void {
    if (this.inText && !this.inGuide) this.pieces.push(piece);
  }

  value(): string {
    return decodeXString(this.pieces.join(''));
  }
}
