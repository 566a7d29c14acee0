import { useMemo, useState } from 'react';
import { closureBlocks } from '../../../app/closure/closureBlocks';
import { closureNeeds } from '../../../app/closure/closureNeeds';
import type { BlockReading, Touched } from '../../../app/closure/readClosure';
import { readClosure, saveClosure } from '../../../app/closure/saveClosure';
import type { Reason } from '../../../domain/outcome';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Services } from '../../state/services';
import { useShownErrors } from '../../state/useShownErrors';
import type { WorkbookReader } from '../../state/workbookReader';

/** What came of the last press of *Save*. */
type Result =
  | { readonly kind: 'none' | 'saving' | 'nothing' }
  | { readonly kind: 'open'; readonly count: number }
  | { readonly kind: 'saved'; readonly steps: number }
  | { readonly kind: 'refused'; readonly reason: Reason };

const fieldKey = (blockId: string, header: string): string => `${blockId}/${header}`;

/**
 * The closure as state: what the workbook holds, and what somebody has typed over it. Nothing is called wrong before the first attempt to
 * save; from then on what was called wrong follows what is typed.
 */
export function useClosure(
  { port, today: clock }: Services,
  reader: WorkbookReader,
  snapshot: WorkbookSnapshot,
) {
  const shown = useShownErrors();
  const today = clock();
  const [touched, setTouched] = useState<Touched>({});
  // A plan that is empty begins with a row to fill in.
  const [added, setAdded] = useState<readonly number[]>(() =>
    closureBlocks(snapshot, [], today).habits.length === 0 ? [0] : [],
  );
  const [complained, setComplained] = useState<ReadonlySet<string>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const [result, setResult] = useState<Result>({ kind: 'none' });
  const blocks = useMemo(() => closureBlocks(snapshot, added, today), [snapshot, added, today]);
  const reading = useMemo(() => readClosure(blocks, touched), [blocks, touched]);
  const needs = useMemo(() => closureNeeds(snapshot, reading, today), [snapshot, reading, today]);

  const save = async (): Promise<void> => {
    // A second press before the first is answered would do it twice.
    if (result.kind === 'saving') return;
    if (reading.problems > 0) {
      const wrong = [reading.form, ...reading.goals, ...reading.habits].flatMap(({ block, problems }) =>
        [...problems.keys()].map((header) => fieldKey(block.id, header)),
      );
      setComplained(new Set([...complained, ...wrong]));
      setAttempts(attempts + 1);
      setResult({ kind: 'open', count: reading.problems });
      return;
    }
    if (reading.changes === 0) {
      setResult({ kind: 'nothing' });
      return;
    }
    setResult({ kind: 'saving' });
    await shown(async () => {
      const saved = await saveClosure(port, reading, snapshot);
      // Before what was typed is let go: until then the workbook would seem to hold what it held.
      await reader.refresh();
      if (saved.ok) {
        setTouched({});
        setAdded([]);
        setComplained(new Set());
      }
      setResult(saved.ok ? { kind: 'saved', steps: saved.value } : { kind: 'refused', reason: saved.reason });
    });
  };

  return {
    reading,
    needs,
    otherHabits: blocks.otherHabits,
    attempts,
    result,
    save,
    problem: ({ block, problems }: BlockReading, header: string) =>
      complained.has(fieldKey(block.id, header)) ? problems.get(header) : undefined,
    change: ({ block }: BlockReading, header: string, value: string) => {
      setTouched((before) => ({ ...before, [block.id]: { ...before[block.id], [header]: value } }));
      if (result.kind !== 'saving') setResult({ kind: 'none' });
    },
    addHabit: () => setAdded([...added, Math.max(-1, ...added) + 1]),
  };
}

export type ClosureState = ReturnType<typeof useClosure>;
