import fc from 'fast-check';
import { parseDate } from '../../../src/app/import/dateText';
import { isoOfSerial } from '../../../src/domain/dates';

const isoOf = (text: string): string | null => {
  const serial = parseDate(text);
  return typeof serial === 'number' ? isoOfSerial(serial) : serial;
};

describe('a date written in a cell', () => {
  it.each([
    '2024-03-25',
    '2024/3/25',
    '2024.03.25',
    '20240325',
    '25/03/2024',
    '3/25/2024',
    '25.03.2024',
    '25-3-2024',
    '25 Mar 2024',
    '25-March-2024',
    'Mar 25, 2024',
    '2024-03-25T10:32:00Z',
    '2024-03-25 10:32',
    '3/25/2024 2:05:11 PM',
    '45376',
    '45376.44',
  ])('reads %p as 25 March 2024', (text) => {
    expect(isoOf(text)).toBe('2024-03-25');
  });

  it.each(['03/04/2024', '3-4-2024', '03.04.2024', '03/04/2024 10:00'])(
    'never guesses the month of %p',
    (text) => {
      expect(parseDate(text)).toBe('ambiguous');
    },
  );

  it('reads 4/4/2024, which is the same day either way', () => {
    expect(isoOf('4/4/2024')).toBe('2024-04-04');
  });

  it.each([
    'soon',
    '25/03/24',
    '30/02/2024',
    '2024-02-30',
    '2024-3',
    '13/13/2024',
    '5 Foo 2024',
    '4',
    '99999',
    '12345',
    '1.5',
  ])('reads no date in %p', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads every ISO date back, and d/m/y only where m/d/y is no other date', () => {
    const days = fc.date({ min: new Date('1955-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(isoOf(iso)).toBe(iso);
        const guessable = Number(day) > 12 || day === month;
        expect(isoOf(`${day}/${month}/${year}`)).toBe(guessable ? iso : 'ambiguous');
      }),
    );
  });
});
