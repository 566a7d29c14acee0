import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionDeclaration } from './host/customFunctions';

const folder = join(__dirname, '../functions');

/** Files of our functions: all of the folder, as in webpack.config.js. Those without a function add nothing. */
export const functionFiles = readdirSync(folder).map((name) => join(folder, name));

/** What functions.json says about our functions: made as in webpack.config.js, error cells allowed as arguments. */
export async function functionDeclarations(): Promise<readonly FunctionDeclaration[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles, true);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionDeclaration[] };
  return functions.map((declaration) => ({ ...declaration, allowErrorForDataTypeAny: true }));
}
