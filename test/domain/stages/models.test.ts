import fc from 'fast-check';
import { modelStageOf, stagesOf, type StageModel } from '../../../src/domain/stages/models';
import { stages } from '../../../src/domain/stages/stage';

const models: readonly StageModel[] = ['process', 'stages', 'combined'];

test.each(models)('the %s model covers the eight stages once, in their order', (model) => {
  expect(stagesOf(model).flatMap((stage) => stage.stages)).toEqual(stages);
});

test.each(models)('the %s model numbers its stages from 1', (model) => {
  expect(stagesOf(model).map(({ number }) => number)).toEqual(
    stagesOf(model).map((_stage, index) => index + 1),
  );
});

test('process steps and stages are seven each, the combined model has eight', () => {
  expect(models.map((model) => stagesOf(model).length)).toEqual([7, 7, 8]);
});

test('process steps begin with the relationship; stages end with evaluation and closure', () => {
  expect(stagesOf('process')[0]?.name).toBe('Establishing the relationship');
  expect(stagesOf('stages').at(-1)?.name).toBe('Evaluation and closure');
});

test('every stage has its place in every model', () => {
  fc.assert(
    fc.property(fc.constantFrom(...models), fc.constantFrom(...stages), (model, stage) =>
      modelStageOf(model, stage).stages.includes(stage),
    ),
  );
});
