import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

describe('data validation', () => {
  test('keeps one rule with its messages, and reads a part of its range alike', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const { dataValidation } = sheet.getRange('B2:B50');
      dataValidation.rule = { list: { inCellDropDown: true, source: '=list_Status' } };
      dataValidation.prompt = { showPrompt: true, title: 'Status', message: 'Choose one' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: 'Status',
        message: 'Please choose from the list',
      };
      dataValidation.ignoreBlanks = false;
      const part = sheet.getRange('B7').dataValidation.load('rule,type,prompt,errorAlert,ignoreBlanks');
      const mixed = sheet.getRange('B2:C2').dataValidation.load('type');
      await context.sync();
      return [
        part.type,
        part.rule.list?.source,
        part.prompt.title,
        part.errorAlert.style,
        part.ignoreBlanks,
        mixed.type,
      ];
    });
    expect(seen).toEqual(['List', '=list_Status', 'Status', 'Warning', false, 'Inconsistent']);
  });

  test('refuses a rule with no property or with two', async () => {
    const none = await excelFailure(
      (_context, sheet) => void (sheet.getRange('A1').dataValidation.rule = {}),
    );
    const two = await excelFailure((_context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'a,b' },
        custom: { formula: '=A1>0' },
      };
    });
    expect([none, two].map(({ code, location }) => [code, location])).toEqual([
      ['InvalidArgument', 'DataValidation.rule'],
      ['InvalidArgument', 'DataValidation.rule'],
    ]);
  });

  test('refuses typed lists above 255 characters and structured references', async () => {
    const list = (source: string) =>
      excelFailure((_context, sheet) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    expect((await list('x'.repeat(256))).code).toBe('InvalidArgument');
    expect((await list('=Goals[Goal ID]')).code).toBe('InvalidArgument');
  });

  test.each([
    ['a prompt title of 33 characters', { prompt: { showPrompt: true, title: 'x'.repeat(33), message: '' } }],
    [
      'a prompt text of 256 characters',
      { prompt: { showPrompt: true, title: '', message: 'x'.repeat(256) } },
    ],
    [
      'an error title of 33 characters',
      { errorAlert: { showAlert: true, style: 'Stop', title: 'x'.repeat(33), message: '' } },
    ],
    [
      'an error text of 256 characters',
      { errorAlert: { showAlert: true, style: 'Stop', title: '', message: 'x'.repeat(256) } },
    ],
  ] as const)('refuses %s', async (_why, messages) => {
    const failure = await excelFailure((_context, sheet) => {
      sheet.getRange('A1').dataValidation.set(messages);
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  test('tells which cells are valid, though writing and pasting bypass it', async () => {
    const valid = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A3').values = [[1], [5], [9]];
      sheet.getRange('A1:A3').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' },
      };
      const ranges = ['A1:A2', 'A1:A3', 'A3'].map((address) =>
        sheet.getRange(address).dataValidation.load('valid'),
      );
      await context.sync();
      return ranges.map((range) => range.valid);
    });
    expect(valid).toEqual([true, null, false]);
  });

  test('follows a renamed tab in its references', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const source = worksheets.add('Lists').getRange('A1:A3');
      worksheets.getItem('Sheet').getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source },
      };
      await context.sync();
    });
    await headless().host.asUser.renameSheet('Lists', 'Word lists');
    const source = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Sheet').getRange('A1');
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule.list?.source;
    });
    expect(source).toBe("='Word lists'!$A$1:$A$3");
  });
});

describe('conditional formats', () => {
  const add = (range: Excel.Range, formula: string): Excel.ConditionalFormat => {
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = '#FBE3E4';
    return format;
  };

  test('take first priority, can be reordered, read and deleted', async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A2:C9');
      add(range, '=$B2<0');
      const second = add(range, '=$B2>0');
      second.stopIfTrue = true;
      const before = range.conditionalFormats.load(
        'items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color',
      );
      await context.sync();
      const read = before.items.map(({ priority, stopIfTrue, custom }) => [
        priority,
        stopIfTrue,
        custom.rule.formula,
        custom.format.fill.color,
      ]);
      second.priority = 1;
      before.items[1]?.delete();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return [read, count.value];
    });
    expect(seen).toEqual([
      [
        [0, true, '=$B2>0', '#FBE3E4'],
        [1, false, '=$B2<0', '#FBE3E4'],
      ],
      1,
    ]);
  });

  test('cleared from a part of their range stay on the rest', async () => {
    const counts = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      add(sheet.getRange('A1:A10'), '=A1>0');
      sheet.getRange('A1:A5').conditionalFormats.clearAll();
      const [cleared, kept] = ['A3', 'A8'].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
      await context.sync();
      return [cleared?.value, kept?.value];
    });
    expect(counts).toEqual([0, 1]);
  });

  test('refuse formulas without equals sign and structured references', async () => {
    const plain = await excelFailure((_context, sheet) => void add(sheet.getRange('A1'), 'A1>0'));
    const structured = await excelFailure(
      (_context, sheet) => void add(sheet.getRange('A1'), '=Goals[[#This Row],[Target]]>0'),
    );
    expect([plain.code, structured.code]).toEqual(['InvalidArgument', 'InvalidArgument']);
  });

  test('with a custom function are accepted, never apply, and leave a finding', async () => {
    headless().host.registerFunctions('COACH', [{ id: 'GOAL.PROGRESS', name: 'GOAL.PROGRESS' }]);
    await Excel.run(async (context) => {
      add(
        context.workbook.worksheets.getActiveWorksheet().getRange('A1'),
        '=COACH.GOAL.PROGRESS(A1,1,2,3)>0.5',
      );
      await context.sync();
    });
    expect(headless().host.findings).toEqual([
      'COACH.GOAL.PROGRESS in a conditional format of Sheet never applies (office-js #6135).',
    ]);
  });
});
