import { callMethod, memberName, navigate, writeScalar, type Connection } from './connection';
import { HostError, HostKilled, invalidArgument, invalidOperation } from './errors';
import type { Faults } from './faults';
import { HostObject } from './hostObject';
import { identity, project, readsValues } from './projection';
import {
  actionTypes,
  pathTypes,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type ReferencedPaths,
  type RequestBody,
  type ResponseBody,
} from './protocol';

/** Methods whose result depends on the calculation. */
const afterCalculation = /^(GetUsedRange|GetSpill|GetDimensionValues)/;

/** One batch of actions. They run in order; the first error ends the batch; what ran before it stays done, as in Excel. */
export class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly response: ResponseBody = { Results: [], TraceIds: [] };

  constructor(
    private readonly connection: Connection,
    private readonly body: RequestBody,
    private readonly faults: Faults | null,
  ) {}

  async run(): Promise<ResponseBody> {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.faults?.before(index);
        if (this.needsValues(action)) await this.connection.beforeReading();
        this.response.Results.push({ ActionId: action.Id, Value: this.perform(action) });
        this.faults?.after(index);
      } catch (error) {
        this.fail(error, action, index);
        break;
      }
    }
    return this.response;
  }

  private needsValues(action: Action): boolean {
    if (action.ActionType === actionTypes.query) return readsValues(action.QueryInfo ?? {});
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const creates =
      action.ActionType === actionTypes.instantiate && path?.ObjectPathType === pathTypes.method;
    return afterCalculation.test(creates ? path.Name : action.Name);
  }

  private perform(action: Action): unknown {
    if (action.ActionType === actionTypes.trace) {
      this.response.TraceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    // Microsoft's samples call methods of a missing item (getItemOrNullObject("Sample").delete()): nothing happens.
    if (!object) return null;
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return identity(this.connection, object);
      case actionTypes.query:
        return project(this.connection, object, action.QueryInfo ?? {});
      case actionTypes.method: {
        const value = callMethod(this.connection, object, action.Name, this.args(action.ArgumentInfo));
        return value instanceof HostObject ? identity(this.connection, value) : (value ?? null);
      }
      case actionTypes.setProperty: {
        const member = memberName(this.connection, object, action.Name);
        writeScalar(this.connection, object, member, this.args(action.ArgumentInfo)[0] ?? null);
        return null;
      }
      case actionTypes.update:
        for (const [member, value] of Object.entries(action.ObjectState ?? {}))
          writeScalar(this.connection, object, member, value);
        return null;
      default:
        throw invalidOperation(`The simulated host does not know actions of type ${action.ActionType}.`);
    }
  }

  /** A path is resolved once per batch: a method path such as `worksheets.add()` must not run again. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw invalidArgument(`Unknown object path ${id}.`);
    const found = this.follow(path);
    this.objects.set(id, found);
    return found;
  }

  private follow(path: ObjectPath): HostObject | null {
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    switch (path.ObjectPathType) {
      case pathTypes.globalObject:
        return this.connection.root();
      case pathTypes.newObject:
        return this.connection.service(path.Name);
      case pathTypes.nullObject:
        return null;
      case pathTypes.referenceId: {
        const kept = this.connection.references.find(path.Name);
        if (!kept)
          throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
      case pathTypes.property:
        return parent && navigate(this.connection, parent, memberName(this.connection, parent, path.Name));
      case pathTypes.method:
      case pathTypes.indexer: {
        if (!parent) return null;
        const wire = path.ObjectPathType === pathTypes.indexer ? '' : path.Name;
        const result = callMethod(this.connection, parent, wire, this.args(path.ArgumentInfo));
        return result instanceof HostObject ? result : null;
      }
      default:
        throw invalidOperation(
          `The simulated host does not know object paths of type ${path.ObjectPathType}.`,
        );
    }
  }

  /** Arguments with objects in place of their path ids. Omitted optional arguments arrive as null and leave as undefined. */
  private args(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const actual = this.dereference(value, info?.ReferencedObjectPathIds?.[index]);
      return actual === null ? undefined : actual;
    });
  }

  private dereference(value: unknown, paths: number | ReferencedPaths | undefined): unknown {
    if (typeof paths === 'number' && paths > 0) return this.resolve(paths);
    if (Array.isArray(value))
      return value.map((part: unknown, index) =>
        this.dereference(part, typeof paths === 'object' ? paths[index] : undefined),
      );
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number')
      return this.resolve(value._ObjectPathId);
    return Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, unknown]) => [
        name,
        this.dereference(part, undefined),
      ]),
    );
  }

  private fail(error: unknown, action: Action, index: number): void {
    if (error instanceof HostKilled) throw error;
    const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
    const location = known.location ?? this.location(action);
    this.response.Error = {
      Code: known.code,
      Message: known.message,
      ActionIndex: index,
      ...(location === undefined ? {} : { Location: location }),
    };
  }

  /** The member being used, such as `WorksheetCollection.getItem`. */
  private location(action: Action): string | undefined {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const created = action.ActionType === actionTypes.instantiate;
    const owner = this.objects.get((created ? path?.ParentObjectPathId : action.ObjectPathId) ?? 0);
    if (!owner) return undefined;
    const wire = created ? (path?.Name ?? '') : action.Name;
    return `${owner.$class}.${wire === '' ? 'getItem' : memberName(this.connection, owner, wire)}`;
  }
}
