/** What the add-in sees of a failed batch: the code and the member it names. */
export interface ExcelFailure {
  readonly code: string;
  readonly location: string;
  readonly message: string;
}

/** Runs the batch and syncs; gives the error of Excel, and fails the test when there was none. */
export async function excelFailure(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void | Promise<void>,
): Promise<ExcelFailure> {
  try {
    await Excel.run(async (context) => {
      await batch(context, context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return {
      code: error.code,
      message: error.message,
      location: error.debugInfo.errorLocation ?? '',
    };
  }
  throw new Error('Excel accepted the batch.');
}

/** Empties the workbook to one blank, active sheet of this name. */
export async function startOver(name = 'Sheet'): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    context.workbook.names.load('items/name');
    await context.sync();
    const fresh = worksheets.add('Fresh start');
    for (const item of context.workbook.names.items) item.delete();
    for (const sheet of worksheets.items) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    fresh.name = name;
    fresh.activate();
    await context.sync();
  });
}
