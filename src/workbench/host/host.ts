import { AddinService, AppRuntimeService } from './addinService';
import { CellEditing } from './cellEditing';
import { ReferenceTable, type Connection } from './connection';
import { FunctionExchange, type FunctionDeclaration } from './customFunctions';
import { accessDenied, HostError, HostKilled, notImplemented } from './errors';
import { Faults, type FaultPlace } from './faults';
import type { HostObject } from './hostObject';
import { Batch } from './interpreter';
import type { ObjectModel } from './metadata';
import { Workbook, type WorkbookSetting } from './model/workbook';
import { installOffice, Ribbon, type AddinWindow, type OfficeTheme } from './officeWindow';
import { supports, type RequirementSets } from './profiles';
import {
  actionTypes,
  delayForCellEdit,
  messageCategories,
  type BridgeRequest,
  type HostMessage,
  type NativeBridge,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { cellEditMode, refusal, tooLarge } from './refusals';
import { byteLength, StatisticsCounter } from './statistics';
import { undoGroupOf } from './undoGroups';
import { supportsUndo } from './undoSupport';
import { User } from './user';

export interface HostOptions extends WorkbookSetting {
  /** Other versions than the profile's, such as `{ ExcelApi: '1.12' }`. */
  readonly requirementSets?: RequirementSets;
  /** Object model of the library, asked for when the first batch arrives: the library is loaded by then. */
  readonly objectModel: () => ObjectModel;
  /** Told after every batch of the add-in and every act of the user, when formulas are calculated. */
  readonly changed?: () => void;
}

/** A simulated Excel with one workbook and one add-in. Everything the genuine client library sends ends up here. */
export class SimulatedHost {
  readonly statistics = new StatisticsCounter();
  readonly asUser: User;
  readonly workbook: Workbook;
  readonly functions: FunctionExchange;
  /** `Office.context.document.settings` as saved in the file. */
  readonly settings = new Map<string, string>();
  /** Read when the add-in opens. */
  theme: OfficeTheme = 'light';
  /** The task pane, closed until the add-in shows it: a workbook with our functions runs the page without one. */
  readonly pane = { isShown: false };
  private readonly faults = new Faults();
  private readonly editing = new CellEditing();
  private references = new ReferenceTable();
  private ribbon = new Ribbon();
  private bridge: NativeBridge | null = null;
  private readonly sets: RequirementSets;
  private queue: Promise<void> = Promise.resolve();
  private killed = false;

  constructor(private readonly options: HostOptions) {
    this.workbook = new Workbook(options);
    this.sets = { ...options.profile.requirementSets, ...options.requirementSets };
    this.functions = new FunctionExchange((messages) => this.post(messages));
    this.asUser = new User(this.workbook, this.editing, async () => {
      await this.workbook.$calculation.endOfBatch();
      this.postEvents();
      options.changed?.();
    });
  }

  /**
   * Opens the add-in in this window; must run before office.js loads there. Opening it again, as a reload does, ends the run before:
   * its objects and event handlers are gone, and calls of functions that it left open are made again.
   */
  install(window: AddinWindow): void {
    const bridge: NativeBridge = { sendMessageToHost: (text) => this.accept(text, bridge) };
    this.bridge = bridge;
    this.references = new ReferenceTable();
    this.ribbon = new Ribbon();
    this.workbook.$events.unsubscribeAll();
    this.functions.restart();
    const { settings, sets } = this;
    installOffice(
      window,
      {
        locale: this.options.locale,
        theme: () => this.theme,
        requirementSets: sets,
        settings,
        bridge,
      },
      this.ribbon,
    );
  }

  /** Objects the client holds on to. */
  get keptReferences(): number {
    return this.references.size;
  }

  /** Things Excel would accept in silence and that will not work. */
  get findings(): readonly string[] {
    return this.workbook.$findings;
  }

  /** Makes the add-in's functions known to formulas, as installing it with its `functions.json` does. */
  registerFunctions(namespace: string, declarations: readonly FunctionDeclaration[]): void {
    const names = this.functions.declare(namespace, declarations);
    for (const name of names) this.workbook.$customFunctions.add(name);
    this.options.engine.registerFunctions(names, (calls) => this.functions.run(calls));
  }

  pressRibbonButton(functionName: string, controlId = 'button'): Promise<void> {
    return this.ribbon.press(functionName, controlId);
  }

  failAt(action: number, code: string, place: FaultPlace): void {
    this.faults.failAt(action, code, place);
  }

  killAt(action: number, place: FaultPlace): void {
    this.faults.killAt(action, place);
  }

  /** False after a kill, until it is revived. */
  get isAlive(): boolean {
    return !this.killed;
  }

  /** The host stops answering, as when Excel or the pane crashes. */
  kill(): void {
    this.killed = true;
  }

  /** Excel is opened again with the workbook as it was when the host was killed. */
  revive(): void {
    this.killed = false;
  }

  /** Nothing is left to calculate, and no batch is being worked on. */
  async settled(timeoutMs?: number): Promise<void> {
    await this.queue;
    await this.options.engine.settled(timeoutMs);
    await this.queue;
  }

  private accept(text: string, from: NativeBridge): void {
    const request = JSON.parse(text) as BridgeRequest;
    const { body } = request.message;
    const requestBytes = byteLength(typeof body === 'string' ? body : JSON.stringify(body));
    const parsed = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;
    const answer = async (): Promise<void> => {
      if (this.bridge !== from) return;
      const response = this.killed ? null : await this.answerSafely(request, parsed, requestBytes);
      if (response && this.bridge === from) this.reply(request.id, response);
    };
    // Results of functions do not stand in the queue: the library waits with the next ones twice as long as these took, and a workbook
    // that is being calculated would hold them up.
    if (isOfFunctions(parsed)) void answer();
    else this.queue = this.queue.then(answer);
  }

  /** Surprises inside the simulator reach the add-in as GeneralException, so that no test waits for ever. */
  private async answerSafely(
    request: BridgeRequest,
    body: RequestBody,
    requestBytes: number,
  ): Promise<ResponseBody | null> {
    try {
      return await this.answer(request, body, requestBytes);
    } catch (error) {
      return refusal(new HostError('GeneralException', String(error)));
    }
  }

  private async answer(
    request: BridgeRequest,
    body: RequestBody,
    requestBytes: number,
  ): Promise<ResponseBody | null> {
    const counts = isOwnWork(body);
    if (counts) this.faults.startBatch();
    if (this.editing.active && counts) {
      if (!(request.flags & delayForCellEdit)) return refusal(cellEditMode());
      await this.editing.over();
    }
    const limit = this.options.profile.payloadLimit;
    if (limit !== null && requestBytes > limit) return refusal(tooLarge('Request'));
    const response = await this.run(body, counts, undoGroupOf(request.flags));
    if (!response) return null;
    const responseBytes = byteLength(JSON.stringify(response));
    if (counts) this.statistics.add({ actions: body.Actions.length, requestBytes, responseBytes });
    return limit !== null && responseBytes > limit ? refusal(tooLarge('Response')) : response;
  }

  private async run(body: RequestBody, counts: boolean, group: number | null): Promise<ResponseBody | null> {
    try {
      return await new Batch(this.connection(group), body, counts ? this.faults : null).run();
    } catch (error) {
      if (!(error instanceof HostKilled)) throw error;
      this.kill();
      return null;
    } finally {
      if (!isOfFunctions(body)) {
        await this.workbook.$calculation.endOfBatch();
        this.options.changed?.();
      }
    }
  }

  private connection(group: number | null): Connection {
    const { workbook, references, sets } = this;
    return {
      model: this.options.objectModel(),
      references,
      root: () => workbook,
      service: (name) => this.service(name),
      supports: (set) => supports(sets, set),
      requireWritable: () => {
        if (workbook.readOnly && this.options.profile.readOnlyWorkbook === 'locked') throw accessDenied();
      },
      undoable: (member, change) => this.undoable(member, change, group),
      record: (inverse) => workbook.$undo.record(inverse),
      beforeReading: () => workbook.$calculation.beforeReading(),
      subscribe: (event, target, on) => {
        if (on) workbook.$events.subscribe(event, target);
        else workbook.$events.unsubscribe(event, target);
      },
    };
  }

  /** Before ExcelApi 1.20 every change of an add-in clears the undo stack (ref: excel-api-1-20-requirement-set). */
  private undoable(member: string, change: () => void, group: number | null): void {
    const { $undo: undo } = this.workbook;
    const { platform } = this.options.profile;
    if (supports(this.sets, 'ExcelApi 1.20') && supportsUndo(member, platform)) {
      if (!undo.run(change, group) && group !== null)
        throw notImplemented(member, 'In a group that can be undone.');
      return;
    }
    if (group !== null)
      throw new HostError('UndoNotSupported', `${member} does not support undo, so it cannot be grouped.`);
    change();
    undo.clear();
  }

  private service(name: string): HostObject {
    if (name === functionService) return this.functions.service();
    if (name === 'Microsoft.InternalService.AddinInternalService') return new AddinService();
    if (name === 'Microsoft.AppRuntime.AppRuntimeService') return new AppRuntimeService(this.pane);
    throw new HostError('ItemNotFound', `The simulated host has no service ${name}.`);
  }

  private reply(id: number, body: ResponseBody): void {
    this.bridge?.onMessageFromHost?.(
      JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }),
    );
    this.postEvents();
  }

  private postEvents(): void {
    const raised = this.workbook.$events.take();
    // Nobody has asked for events before the library is there.
    if (raised.length === 0) return;
    const model = this.options.objectModel();
    const messages = raised.map(({ event, target, args }): HostMessage => {
      const [className = '', member = ''] = event.split('.');
      const messageType = model[className]?.events[member]?.type ?? 0;
      return {
        messageCategory: messageCategories.event,
        messageType,
        targetId: target,
        message: JSON.stringify(args),
      };
    });
    this.post(messages);
  }

  private post(entries: readonly HostMessage[]): void {
    if (!this.killed)
      setTimeout(
        () => this.bridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
        0,
      );
  }
}

/** The object under which the runtime of the custom functions reports. */
const functionService = 'Microsoft.ExcelServices.CustomFunctions';

/** The runtime of the custom functions tells that it is there, or what they gave. */
const isOfFunctions = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ Name }) => Name === functionService);

/** Batches of the library itself are not the add-in's work: start-up, results of functions, released references after Excel.run. */
const isOwnWork = ({ Actions, ObjectPaths }: RequestBody): boolean =>
  !Object.values(ObjectPaths).some(({ Name }) => Name.startsWith('Microsoft.')) &&
  (!Actions.some(({ Name }) => Name === '_RemoveReference') ||
    Actions.some(
      ({ ActionType, Name }) => ActionType !== actionTypes.instantiate && Name !== '_RemoveReference',
    ));
