const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the person as a download of the page: a workbook as bytes, anything else as a blob that says what it is. */
export function download(name: string, content: Uint8Array | Blob): void {
  const file = content instanceof Blob ? content : new Blob([new Uint8Array(content)], { type: XLSX_TYPE });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
