import { makeReceipt, type Receipt } from '../../workbook/copies/receipt';
import { records } from '../../workbook/mapping/records';
import { ENGAGEMENT } from '../engagementForm';
import type { CopyDraft } from './prepareCopy';

/** The receipt of a copy that is meant to come back, which is the client's; nothing for the others. */
export async function copyReceipt({ audience, model, plan, content }: CopyDraft): Promise<Receipt | null> {
  if (audience !== 'client') return null;
  const [engagement] = records(content.tables.get(ENGAGEMENT));
  return makeReceipt(
    { engagement: engagement?.text('Engagement ID') ?? '', schemaVersion: plan.schemaVersion, model },
    [...content.tables.values()],
  );
}
