import { DuckDBDataChunk, DuckDBInstance, INTEGER, UTINYINT } from '@duckdb/node-api';
import { codedGroups, codedItems, competencyOf, type LongAnswers } from './codedAnswers';
import { cellsFrom, type ItemCells } from './itemCells';

/** DuckDB with the answers in memory, its three keys as ENUMs. */
export interface LoadedDuckDb {
  /** n, mean, deviation and distinct raters of each group and item. */
  cells(): Promise<ItemCells>;
  /** The same without distinct raters, which cost it the most. */
  withoutRaters(): Promise<number>;
  close(): void;
}

/** Most rows of a chunk (`vectorSize` of DuckDB). */
const CHUNK = 2048;

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

const enumOf = (values: readonly string[]): string =>
  `ENUM (${values.map((value) => `'${value}'`).join(', ')})`;

const query = (more: string): string =>
  `SELECT grp, competency, item, count(score), avg(score), stddev_samp(score)${more} FROM answers GROUP BY grp, competency, item`;

/** Opens DuckDB and loads the answers; neither is part of any time. */
export async function openDuckDb(answers: LongAnswers): Promise<LoadedDuckDb> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const items = names('Q', codedItems);
  const competencies = names('Competency ', competencyOf(codedItems - 1) + 1);
  await connection.run(
    `CREATE TYPE grp AS ${enumOf(codedGroups)}; CREATE TYPE competency AS ${enumOf(competencies)}; CREATE TYPE item AS ${enumOf(items)};
    CREATE TABLE codes (grp UTINYINT, competency UTINYINT, item UTINYINT, rater INTEGER, score UTINYINT)`,
  );
  const appender = await connection.createAppender('codes');
  for (let from = 0; from < answers.scores.length; from += CHUNK) {
    const part = (column: Uint8Array | Uint32Array): number[] => [...column.subarray(from, from + CHUNK)];
    const chunk = DuckDBDataChunk.create([UTINYINT, UTINYINT, UTINYINT, INTEGER, UTINYINT]);
    const itemPart = part(answers.items);
    chunk.setColumns([
      part(answers.groups),
      itemPart.map(competencyOf),
      itemPart,
      part(answers.raters),
      part(answers.scores),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(
    `CREATE TABLE answers AS SELECT (enum_range(NULL::grp))[grp + 1]::grp AS grp, (enum_range(NULL::competency))[competency + 1]::competency AS competency,
    (enum_range(NULL::item))[item + 1]::item AS item, rater, score FROM codes; DROP TABLE codes`,
  );
  const full = await connection.prepare(query(', count(DISTINCT rater)'));
  const plain = await connection.prepare(query(''));
  return {
    cells: async () => {
      const rows = (await full.runAndReadAll()).getRows();
      return cellsFrom(
        rows.map(([group, , item, n, mean, sd, raters]) => ({
          group: codedGroups.findIndex((name) => name === group),
          item: items.indexOf(String(item)),
          n: Number(n),
          mean: figure(mean),
          sd: figure(sd),
          raters: Number(raters),
        })),
      );
    },
    withoutRaters: async () => (await plain.runAndReadAll()).getRows().length,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** NULL where there are too few answers. */
const figure = (value: unknown): number => (value === null ? NaN : Number(value));
