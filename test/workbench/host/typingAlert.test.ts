import { typingAlert } from '../../../src/workbench/host/typingAlert';
import { memoryWorkbook } from '../../support/memoryWorkbook';

describe('what Excel says to an entry', () => {
  const { sheet } = memoryWorkbook();
  sheet.getRange('H1:H2').values = [['Yes'], ['No']];
  const rule = (address: string, given: object, alert?: object): void => {
    sheet.getRange(address).dataValidation.rule = given;
    if (alert) sheet.getRange(address).dataValidation.errorAlert = alert;
  };
  rule(
    'A1',
    { list: { source: '=Sheet1!$H$1:$H$2', inCellDropDown: true } },
    { title: 'Not in the list', message: 'Choose from the list.', style: 'Stop' },
  );
  rule('A2', { wholeNumber: { formula1: 1, formula2: 60, operator: 'Between' } });
  rule('A3', { date: { formula1: '=Start', operator: 'GreaterThan' } });
  rule(
    'A4',
    { wholeNumber: { formula1: 1, operator: 'GreaterThan' } },
    { title: 'Odd', message: 'Sure?', style: 'Warning' },
  );
  const said = (address: string, typed: string) => typingAlert(sheet.getRange(address), typed);

  it('is nothing where the validation allows it, or where there is none', () => {
    expect(said('A1', 'no')).toBeNull();
    expect(said('A2', '60')).toBeNull();
    expect(said('B7', 'anything')).toBeNull();
  });

  it('is the alert of the validation', () => {
    expect(said('A1', 'Maybe')).toEqual({
      style: 'Stop',
      title: 'Not in the list',
      message: 'Choose from the list.',
    });
    expect(said('A4', '0')).toEqual({ style: 'Warning', title: 'Odd', message: 'Sure?' });
  });

  it("is Excel's own where the validation has no words", () => {
    expect(said('A2', '61')).toMatchObject({ style: 'Stop', title: 'Microsoft Excel' });
    expect(said('A2', 'many')).not.toBeNull();
  });

  it('lets in what only a formula could judge, and formulas', () => {
    expect(said('A3', '2024-01-01')).toBeNull();
    expect(said('A2', '=B1')).toBeNull();
  });

  it('lets a cell be emptied', () => {
    expect(said('A2', '')).toBeNull();
  });
});
