import { nameScan } from '../../../src/domain/suppression/nameScan';

const scan = nameScan([
  'Anna Müller-Braun',
  'José de la Cruz',
  'Bo Li',
  '李小龍',
  'Niamh O’Brien',
  'Will Young',
]);

describe('the scan for names and addresses', () => {
  it.each([
    ['Ask Anna about it.', 'Anna'],
    ['anna said so', 'anna'],
    ["It was Anna's idea.", "Anna's"],
    ['MÜLLER would know', 'MÜLLER'],
    ['Muller would know', 'Muller'],
    ['As Jose told us.', 'Jose'],
    ['Talk to Mrs Cruz-Lopez', 'Cruz-Lopez'],
    ["O'Brien agrees", "O'Brien"],
    ['大家都知道李小龍說的', '李小龍'],
  ])('finds the name in "%s"', (text, found) => {
    expect(scan(text)).toEqual({ kind: 'name', found: text.includes('李') ? '李小龍' : found });
  });

  it.each([
    'Annals of the team',
    'Hannah is not among them',
    'He is de facto in charge of la carte',
    'Li',
    'Nothing here',
  ])('finds nobody in "%s"', (text) => {
    expect(scan(text)).toBeNull();
  });

  it.each(['write to a.b+c@mail.example.org please', '<x@y.example>', 'mail:someone@firma.example,'])(
    'finds the address in "%s"',
    (text) => {
      expect(scan(text)?.kind).toBe('email');
    },
  );

  it('takes a word that is also a name for the name: the coach decides', () => {
    expect(scan('She will do it')).toEqual({ kind: 'name', found: 'will' });
  });

  it('finds nobody where there are no names, and no address in a bare @', () => {
    expect(nameScan([])('Anna @ five')).toBeNull();
    expect(nameScan(['', '123', '=1+1', 'x'])('x 123 =1+1')).toBeNull();
  });
});
