/**
 * Lints snippets with the project's own configuration: reads `[{ file, code }]` from standard input, writes the rule ids and messages
 * of each. A process of its own, because jest cannot load a configuration that is an ES module. Rules that need types are off: the
 * files do not exist, so that no TypeScript project knows them.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const results = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  results.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(results));
