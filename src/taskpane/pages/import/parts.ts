import type { SurveyChoices } from '../../../app/import/survey/choices';
import type { Hindrance } from '../../../app/import/survey/readSurvey';
import { enImport } from '../../strings/enImport';
import type { Review } from './useSurvey';

/** What the parts of the review share. */
export interface PartProps {
  readonly review: Review;
  /** What stands in the way, once a person has tried to import. */
  readonly hindrances: readonly Hindrance[];
  readonly choose: (choices: Partial<SurveyChoices>) => void;
}

/** What is said below a field that stands in the way. */
export const messageOf = (hindrance: Hindrance, isOpen: boolean) =>
  isOpen ? { validationState: 'error' as const, validationMessage: enImport.hindrances[hindrance] } : {};
