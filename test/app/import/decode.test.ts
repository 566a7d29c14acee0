import { decodeText, plain } from '../../../src/app/import/decode';

const bytes = (text: string, encoding: BufferEncoding, ...mark: number[]): Uint8Array =>
  new Uint8Array([...mark, ...Buffer.from(text, encoding)]);

describe('the text of a file', () => {
  const text = 'Name;Größe\r\nJosé – ok;1';

  it.each([
    ['UTF-8', bytes(text, 'utf8')],
    ['UTF-8 with a byte order mark', bytes(text, 'utf8', 0xef, 0xbb, 0xbf)],
    ['UTF-16 little endian', bytes(text, 'utf16le', 0xff, 0xfe)],
    ['UTF-16 big endian', new Uint8Array([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])],
  ])('is decoded from %s without a doubt', (_, file) => {
    expect(decodeText(file)).toEqual({ text, guessed: false });
  });

  it('is read as Windows-1252 when it is no UTF-8, and says so', () => {
    const ansi = new Uint8Array([...Buffer.from('Gr\u00F6\u00DFe ', 'latin1'), 0x96, 0x80]);
    expect(decodeText(ansi)).toEqual({ text: 'Größe –€', guessed: true });
  });

  it('is told from a workbook and from binary data', () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]))).toBe('workbook');
    expect(decodeText(new Uint8Array([0x41, 0x00, 0x42]))).toBe('binary');
  });

  it('loses a byte order mark that another reader left in it', () => {
    expect(plain('\uFEFFa,b', false)).toEqual({ text: 'a,b', guessed: false });
  });
});
