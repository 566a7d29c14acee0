import { useState } from 'react';
import type { GoalLevels } from '../../../../app/goalLevels';
import { checkLevels, saveGasLevels } from '../../../../app/saveGasLevels';
import type { GasLevel } from '../../../../domain/goals/gasLevels';
import type { Reason } from '../../../../domain/outcome';
import type { Services } from '../../../state/services';
import type { WorkbookReader } from '../../../state/workbookReader';
import { enGas } from '../../../strings/enGas';
import { baselineChoices, fillBlanks } from './proposal';
import { useShownErrors } from '../../../state/useShownErrors';

/** What came of the last press of a button. */
type Result =
  | { readonly kind: 'none' | 'saving' }
  | { readonly kind: 'told'; readonly word: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** The levels of a goal as state of their form. Nothing is called wrong before the first attempt to save. */
export function useLevels(found: GoalLevels, { port }: Services, reader: WorkbookReader) {
  const shown = useShownErrors();
  const [texts, setTexts] = useState(found.texts);
  const [baselineLevel, setBaselineLevel] = useState<GasLevel>(
    found.baselineLevel ?? baselineChoices(found.measure)[0] ?? -2,
  );
  const [kept, setKept] = useState({ texts, baselineLevel });
  const [attempts, setAttempts] = useState(0);
  const [result, setResult] = useState<Result>({ kind: 'none' });
  const problems = attempts > 0 ? checkLevels(texts) : [];

  const save = async (): Promise<void> => {
    // A second press before the first is answered would do it twice.
    if (result.kind === 'saving') return;
    setAttempts(attempts + 1);
    const open = checkLevels(texts).length;
    if (open > 0) {
      setResult({ kind: 'told', word: enGas.notSaved(open) });
      return;
    }
    setResult({ kind: 'saving' });
    await shown(async () => {
      const saved = await saveGasLevels(port, { goalId: found.id, texts, baselineLevel });
      if (saved.ok) {
        setAttempts(0);
        setKept({ texts, baselineLevel });
      }
      setResult(
        saved.ok ? { kind: 'told', word: enGas.saved(found.id) } : { kind: 'refused', reason: saved.reason },
      );
      if (saved.ok) await reader.refresh();
    });
  };

  const propose = (): void => {
    const filled = fillBlanks(found.measure, baselineLevel, texts);
    if (!filled.ok) {
      setResult({ kind: 'refused', reason: filled.reason });
      return;
    }
    const { count, note } = filled.value;
    setTexts(filled.value.texts);
    const words = count > 0 ? enGas.proposed(count) : enGas.nothingToPropose;
    setResult({ kind: 'told', word: note ? `${words} ${note}` : words });
  };

  return {
    texts,
    baselineLevel,
    attempts,
    result,
    /** Something would be lost. */
    changed: baselineLevel !== kept.baselineLevel || texts.some((text, i) => text !== kept.texts[i]),
    propose,
    save,
    problem: (level: GasLevel) => problems.find((problem) => problem.level === level)?.sentence,
    write: (place: number, text: string) => setTexts(texts.map((old, i) => (i === place ? text : old))),
    startAt: setBaselineLevel,
  };
}
