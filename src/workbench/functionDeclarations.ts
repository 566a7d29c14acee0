import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionDeclaration } from './host/customFunctions';

/** What functions.json says about our functions, made by the same generator that the production build uses. */
export async function functionDeclarations(): Promise<readonly FunctionDeclaration[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(join(__dirname, '../functions/functions.ts'), true);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return (JSON.parse(metadataJson) as { functions: FunctionDeclaration[] }).functions;
}

/** The namespace of the manifest. */
export const FUNCTION_NAMESPACE = 'COACH';
