import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { associateFunctions, customFunctions } from '../../src/functions/associate';
import { functionFiles } from '../../src/workbench/functionDeclarations';
import { associated, installRuntime } from './runtime';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly options?: unknown;
    readonly result: { readonly dimensionality?: string };
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

describe('functions.json as the build generates it', () => {
  let functions: Metadata['functions'] = [];

  beforeAll(async () => {
    const generated = await generateCustomFunctionsMetadata(functionFiles);
    expect(generated.errors).toEqual([]);
    functions = (JSON.parse(generated.metadataJson) as Metadata).functions;
  });

  it('has the signatures of functions.md; brackets are optional, stars are ranges, dots repeat', () => {
    const signature = (id: string): string | undefined =>
      functions
        .find((candidate) => candidate.id === id)
        ?.parameters.map(({ name, optional, dimensionality, repeating }) => {
          const range = `${name}${dimensionality === 'matrix' ? '*' : ''}${repeating ? '...' : ''}`;
          return optional ? `[${range}]` : range;
        })
        .join(' ');
    expect(signature('FEEDBACK.REPORT')).toBe('responses* items* [round] [minRaters]');
    expect(signature('FEEDBACK.ITEMS')).toBe('responses* items* [round] [minRaters]');
    expect(signature('FEEDBACK.MEAN')).toBe('responses* items* competency group [round] [minRaters]');
    expect(signature('FEEDBACK.GAP')).toBe('responses* items* competency [round] [minRaters]');
    expect(signature('FEEDBACK.QUADRANT')).toBe(
      'responses* items* competency [round] [minRaters] [cut] [gap]',
    );
    expect(signature('FEEDBACK.DISTRIBUTION')).toBe('responses* items* item [round] [minRaters]');
    expect(signature('FEEDBACK.TOPBOX')).toBe('responses* items* item [boxes] [round] [minRaters]');
    expect(signature('FEEDBACK.AGREEMENT')).toBe('responses* items* competency [round] [minRaters] [index]');
    expect(signature('FEEDBACK.CHANGE')).toBe(
      'responses* items* [fromRound] [toRound] [minRaters] [deviation] [reliability]',
    );
    expect(signature('FEEDBACK.RESPONSERATE')).toBe('raters* [round] [minRaters]');
    expect(signature('FEEDBACK.COMMENTS')).toBe('comments* raters* [round] [minComments]');
    expect(signature('GOAL.CHECK')).toBe(
      'goals* [start] [end] [stage] [settings*] [values*] [aspirations*] [raters*] [accepted*] [columns*...]',
    );
    expect(signature('GOAL.PROGRESS')).toBe('direction baseline target current [low] [high]');
    expect(signature('GOAL.RAG')).toBe('progress start due reviewed [interval] [today]');
    expect(signature('GOAL.GAS')).toBe('levels* [weights*] [rho]');
    expect(signature('TREND.FORECAST')).toBe('dates* values* at [level] [kind]');
    expect(signature('TREND.HITDATE')).toBe('dates* values* target');
    expect(signature('PULSE')).toBe('scores* [minRaters]');
    expect(signature('NPS')).toBe('scores*');
    expect(signature('ROI')).toBe('value share confidence cost');
    expect(signature('STAT.RWG')).toBe('scores* points [lowest] [chance] [lindell]');
    expect(signature('STAT.AD')).toBe('scores* points [lowest] [middle]');
    expect(signature('STAT.AWG')).toBe('scores* points [lowest]');
    expect(signature('STAT.ICC')).toBe('ratings* form [level]');
    expect(signature('STAT.ALPHA')).toBe('ratings*');
    expect(signature('STAT.CI')).toBe('scores* [level] [population]');
    expect(signature('STAT.EFFECTSIZE')).toBe('pre* post* [kind] [exact]');
    expect(signature('STAT.RCI')).toBe('pre post sd reliability [raters]');
  });

  it('spills tables and nothing else', () => {
    expect(functions.map(({ id, result }) => [id, result.dimensionality ?? 'scalar'])).toEqual([
      ['FEEDBACK.REPORT', 'matrix'],
      ['FEEDBACK.ITEMS', 'matrix'],
      ['FEEDBACK.CHANGE', 'matrix'],
      ['FEEDBACK.RESPONSERATE', 'matrix'],
      ['FEEDBACK.COMMENTS', 'matrix'],
      ['FEEDBACK.MEAN', 'scalar'],
      ['FEEDBACK.GAP', 'scalar'],
      ['FEEDBACK.QUADRANT', 'scalar'],
      ['FEEDBACK.AGREEMENT', 'scalar'],
      ['FEEDBACK.DISTRIBUTION', 'matrix'],
      ['FEEDBACK.TOPBOX', 'scalar'],
      ['GOAL.CHECK', 'matrix'],
      ['GOAL.PROGRESS', 'scalar'],
      ['GOAL.RAG', 'scalar'],
      ['GOAL.GAS', 'scalar'],
      ['PULSE', 'matrix'],
      ['NPS', 'scalar'],
      ['ROI', 'matrix'],
      ['STAT.RWG', 'scalar'],
      ['STAT.AD', 'scalar'],
      ['STAT.AWG', 'scalar'],
      ['STAT.CI', 'matrix'],
      ['STAT.EFFECTSIZE', 'scalar'],
      ['STAT.RCI', 'scalar'],
      ['STAT.ICC', 'matrix'],
      ['STAT.ALPHA', 'scalar'],
      ['TREND.FORECAST', 'matrix'],
      ['TREND.HITDATE', 'scalar'],
    ]);
  });

  it('has a name, a short description, a help page of its own and a description of each parameter', () => {
    for (const { id, name, description, helpUrl, parameters } of functions) {
      expect(name).toBe(id);
      // Excel's list of functions shows a few lines; examples belong in the help.
      expect(description.length).toBeGreaterThan(40);
      expect(description.length).toBeLessThanOrEqual(255);
      expect(helpUrl).toMatch(new RegExp(`^https://.*#${id.toLowerCase().replace('.', '-')}$`));
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(10);
    }
  });

  it('has no volatile, streaming or address-reading function', () => {
    for (const { options } of functions) expect(options).toBeUndefined();
  });

  it('has code associated with every id, and no id without metadata', () => {
    installRuntime();
    associateFunctions();
    const ids = functions.map(({ id }) => id).sort();
    expect([...associated.keys()].sort()).toEqual(ids);
    expect(Object.keys(customFunctions).sort()).toEqual(ids);
    for (const id of ids) {
      expect(id).toBe(id.toUpperCase());
      expect(typeof associated.get(id)).toBe('function');
    }
  });

  it('has as many parameters as the code', () => {
    for (const { id, parameters } of functions)
      expect(new Map<string, { length: number }>(Object.entries(customFunctions)).get(id)).toHaveLength(
        parameters.length,
      );
  });
});
