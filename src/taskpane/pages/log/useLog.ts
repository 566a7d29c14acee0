import { useState } from 'react';
import { logDefaults } from '../../../app/log/defaults';
import { SESSION_NO, type LogKind } from '../../../app/log/kinds';
import { checkLog, saveLog } from '../../../app/log/saveLog';
import type { Typed } from '../../../app/fields/readField';
import type { Reason } from '../../../domain/outcome';
import type { SheetKey } from '../../../workbook/blueprint/types';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Services } from '../../state/services';
import { useShownErrors } from '../../state/useShownErrors';
import type { WorkbookReader } from '../../state/workbookReader';
import { enLog } from '../../strings/enLog';

/** What came of the last press of the button of a form. */
type Result =
  | { readonly kind: 'none' | 'saving' }
  | { readonly kind: 'open'; readonly count: number }
  | { readonly kind: 'saved'; readonly name: string; readonly sheets: readonly SheetKey[] }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** A form: what was typed into it, what was called wrong in it, and what came of it. */
interface FormState {
  readonly typed: Typed;
  readonly complained: ReadonlySet<string>;
  readonly attempts: number;
  readonly result: Result;
}

const untouched: FormState = { typed: {}, complained: new Set(), attempts: 0, result: { kind: 'none' } };

/**
 * The short forms as state. What nobody has touched follows the workbook, such as the number of the next session. Nothing is called wrong
 * before the first attempt to save; from then on what was called wrong follows what is typed.
 */
export function useLog({ port, today: clock }: Services, reader: WorkbookReader, seen: WorkbookSnapshot) {
  const shown = useShownErrors();
  const [kind, setKind] = useState<LogKind>('session');
  const [forms, setForms] = useState<Readonly<Partial<Record<LogKind, FormState>>>>({});
  const form = forms[kind] ?? untouched;
  const today = clock();
  const typed = { ...logDefaults(kind, seen, today), ...form.typed };
  const problems = checkLog({ kind, typed, seen, today });

  const set = (part: (before: FormState) => Partial<FormState>): void =>
    setForms((all) => {
      const before = all[kind] ?? untouched;
      return { ...all, [kind]: { ...before, ...part(before) } };
    });

  const save = async (): Promise<void> => {
    // A second press before the first is answered would add it twice.
    if (form.result.kind === 'saving') return;
    if (problems.size > 0) {
      set(({ attempts, complained }) => ({
        attempts: attempts + 1,
        complained: new Set([...complained, ...problems.keys()]),
        result: { kind: 'open', count: problems.size },
      }));
      return;
    }
    set(() => ({ result: { kind: 'saving' } }));
    await shown(async () => {
      const saved = await saveLog(port, { kind, typed, seen, today });
      if (!saved.ok) {
        set(() => ({ result: { kind: 'refused', reason: saved.reason } }));
        // The workbook may have moved on: the next attempt starts from what it holds now.
        await reader.refresh();
        return;
      }
      set(() => ({ ...untouched, result: { kind: 'saving' } }));
      await reader.refresh();
      const name = kind === 'session' ? enLog.session(typed[SESSION_NO]?.trim() ?? '') : enLog.kinds[kind];
      set(() => ({ result: { kind: 'saved', name, sheets: saved.value } }));
    });
  };

  return {
    kind,
    choose: setKind,
    typed,
    attempts: form.attempts,
    result: form.result,
    touched: Object.keys(form.typed).length > 0,
    wasWrong: (header: string) => form.complained.has(header),
    problem: (header: string) => (form.complained.has(header) ? problems.get(header) : undefined),
    change: (header: string, value: string) =>
      set(({ typed: before, result }) => ({
        typed: { ...before, [header]: value },
        // What was saved is said until the next entry is begun.
        ...(result.kind === 'saving' ? {} : { result: { kind: 'none' } }),
      })),
    clear: () => set(() => untouched),
    save,
  };
}

export type LogState = ReturnType<typeof useLog>;
