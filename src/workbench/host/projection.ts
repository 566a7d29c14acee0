import { classOf, navigate, readScalar, type Connection } from './connection';
import { HostError, invalidArgument } from './errors';
import { Collection, type HostObject } from './hostObject';
import type { QueryInfo } from './protocol';

/** The members a query asks for; an empty tree asks for all plain ones. */
interface Wanted {
  [member: string]: Wanted;
}

function wantedBy(query: QueryInfo): Wanted {
  const tree: Wanted = {};
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = tree;
    for (const part of path.split(/[/.]/).filter((name) => name !== ''))
      level = level[part.startsWith('_') ? part : part.charAt(0).toLowerCase() + part.slice(1)] ??= {};
  }
  return tree;
}

/** Members whose values depend on the calculation. */
const calculated = new Set(['values', 'text', 'valueTypes', 'value', 'hasSpill', 'valid', 'name']);

/** True when answering the query reads calculated values. */
export const readsValues = (query: QueryInfo): boolean => {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  return paths.length === 0 || paths.some((path) => calculated.has(path.split('/').at(-1) ?? ''));
};

/** What the client needs to find the object again. */
export function identity(connection: Connection, object: HostObject): Record<string, unknown> {
  const { scalars } = classOf(connection, object);
  const value: Record<string, unknown> = {};
  if (scalars['id']) value[scalars['id'].wire] = object.$read('id');
  if (scalars['_Id']) value['_Id'] = object.$read('_Id');
  if (object.$reference !== '') value['_ReferenceId'] = object.$reference;
  return value;
}

/** The answer to a query: the asked members of an object or of the items of a collection, under their wire names. */
export function project(
  connection: Connection,
  object: HostObject,
  query: QueryInfo,
): Record<string, unknown> {
  return projectTree(connection, object, wantedBy(query), query);
}

function projectTree(
  connection: Connection,
  object: HostObject,
  wanted: Wanted,
  { Skip = 0, Top }: QueryInfo,
): Record<string, unknown> {
  if (!(object instanceof Collection)) return projectObject(connection, object, wanted);
  const { scalars } = classOf(connection, object);
  const value = identity(connection, object);
  const own = Object.keys(wanted).filter((member) => scalars[member]);
  for (const member of own) value[scalars[member]?.wire ?? member] = readScalar(connection, object, member);
  const ofItems = Object.fromEntries(Object.entries(wanted).filter(([member]) => !own.includes(member)));
  if (own.length > 0 && Object.keys(ofItems).length === 0) return value;
  const items = (object as Collection<HostObject>).$items();
  const page = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...value, _Items: page.map((item) => projectTree(connection, item, ofItems, {})) };
}

function projectObject(connection: Connection, object: HostObject, wanted: Wanted): Record<string, unknown> {
  const { scalars, navigations } = classOf(connection, object);
  const value = identity(connection, object);
  const members = Object.keys(wanted);
  if (members.length === 0 || '*' in wanted) Object.assign(value, allScalars(connection, object));
  for (const member of members.filter((name) => name !== '*')) {
    const scalar = scalars[member];
    const navigation = navigations[member];
    if (scalar) value[scalar.wire] = readScalar(connection, object, member);
    else if (navigation) {
      const child = navigate(connection, object, member);
      value[navigation.wire] = child && projectTree(connection, child, wanted[member] ?? {}, {});
    } else
      throw invalidArgument(
        `The property '${member}' doesn't exist on ${object.$class}.`,
        `${object.$class}.load`,
      );
  }
  return value;
}

/** `load()` without names: members this platform or the simulator lacks stay unloaded, and reading them fails in the client. */
function allScalars(connection: Connection, object: HostObject): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [member, { wire }] of Object.entries(classOf(connection, object).scalars)) {
    if (member.startsWith('_')) continue;
    try {
      value[wire] = readScalar(connection, object, member);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
  return value;
}
