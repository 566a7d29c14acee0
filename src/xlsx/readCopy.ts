import { failure, success, type Outcome } from '../domain/outcome';
import type { Receipt, ReturnedCopy } from '../workbook/copies/receipt';
import { parseReceiptXml } from '../workbook/copies/receiptXml';
import { readWorkbook } from './read';
import { findCustomXml } from './read/customXml';
import {
  copyDamaged,
  copyTooLarge,
  copyWithoutReceipt,
  engagementInstead,
  hasMacros,
  Refusal,
} from './reasons';
import { openPackage, type Package } from './zip';

/** A copy weighs far less; a mailbox takes no more. In bytes. */
export const largestCopy = 50 * 2 ** 20;

/**
 * Reads a client copy that came back: its receipt, and its tables as plain rows. Nothing in the file is calculated, followed or run.
 * Whether it belongs to the workbook that is open is for `readReturnedCopy` to say.
 *
 * @returns the copy, or why it is not read: `copy-too-large`, the reasons of `readWorkbook`, `copy-has-macros`,
 *   `copy-is-engagement`, `copy-without-receipt`, `copy-damaged`. Never throws for what a file holds.
 */
export function readCopy(bytes: Uint8Array): Outcome<ReturnedCopy> {
  if (bytes.length > largestCopy) return failure(copyTooLarge);
  const found = openedReceipt(bytes);
  if (!found.ok) return found;
  const read = readWorkbook(bytes);
  if (!read.ok) return read;
  if (read.value.stamp) return failure(engagementInstead);
  const receipt = found.value;
  if (receipt === 'damaged') return failure(copyDamaged);
  return receipt ? success({ receipt, tables: read.value.tables }) : failure(copyWithoutReceipt);
}

/** The receipt, from a package that is safe to look into. */
function openedReceipt(bytes: Uint8Array): Outcome<Receipt | 'damaged' | null> {
  try {
    const source = openPackage(bytes);
    if (mayRunSomething(source)) return failure(hasMacros);
    return success(findCustomXml(source, parseReceiptXml));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.reason);
    throw error;
  }
}

const CONTENT_TYPES = '[Content_Types].xml';

/** A project of macros, a sheet of old ones, or the content type of a file that may have them: no copy of ours has any. */
const mayRunSomething = (source: Package): boolean =>
  source.names.some((name) => /vbaProject\.bin$|vbaData\.xml$|\/macrosheets\//i.test(name)) ||
  (source.has(CONTENT_TYPES) && /macroEnabled|vbaProject/i.test(source.text(CONTENT_TYPES)));
