// Stands in for `@azure/functions-core`, the module only Azure's worker has, and keeps what an app registers through it.
// `@azure/functions` asks for it lazily with `require`, also from inside an ESM bundle, so patching `Module._load` reaches it.
import Module from 'node:module';
import type { LogLevel } from '@azure/functions';

export type Binding = { readonly [key: string]: unknown; readonly type: string; readonly direction: string };
export type FunctionMetadata = { readonly name: string; readonly bindings: Readonly<Record<string, Binding>> };
export type Handler = (...args: unknown[]) => unknown;
export type Registration = { readonly metadata: FunctionMetadata; readonly handler: Handler };

/** The host's wire form of a value, as Azure's worker hands it to the library. */
export type WireValue =
  | { readonly string: string }
  | { readonly json: string }
  | { readonly bytes: Uint8Array }
  | { readonly http: Readonly<Record<string, unknown>> };

export type CoreContext = {
  readonly invocationId: string;
  readonly metadata: FunctionMetadata;
  readonly request: {
    readonly inputData: readonly { readonly name: string; readonly data: WireValue }[];
    readonly triggerMetadata?: Readonly<Record<string, WireValue>>;
  };
  readonly state?: string;
  readonly log: (level: LogLevel, category: string, message: string) => void;
};

/** The library's own conversion between the wire and what a handler sees; all of it is used, none of it is repeated. */
export type ProgrammingModel = {
  getCapabilities(capabilities: Record<string, string>): Promise<unknown>;
  getInvocationModel(context: CoreContext): {
    getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
    invokeFunction(context: unknown, inputs: unknown[], handler: Handler): Promise<unknown>;
    getResponse(context: unknown, result: unknown): Promise<{ returnValue?: unknown }>;
  };
};

type Hook = (context: { hookData: Record<string, unknown> }) => unknown;

/** What one app registered while it was loaded. */
export type LoadedApp = {
  readonly registrations: Registration[];
  readonly hooks: { readonly name: string; readonly run: Hook }[];
  readonly hookData: Record<string, unknown>;
};

let loading: LoadedApp | undefined;
let model: ProgrammingModel | undefined;
let patched = false;

function registered(what: string): LoadedApp {
  if (loading) return loading;
  throw new Error(
    `${what} was registered after the app had loaded; register it synchronously at load, as Azure demands.`,
  );
}

const disposable = (dispose: () => void) => ({ dispose });

const coreModule = {
  version: '3.0.0',
  hostVersion: '4.1000.0',
  setProgrammingModel: (given: ProgrammingModel) => void (model = given),
  getProgrammingModel: () => model,
  registerFunction: (metadata: FunctionMetadata, handler: Handler) => {
    const { registrations } = registered(`The function "${metadata.name}"`);
    if (registrations.some((known) => known.metadata.name === metadata.name))
      throw new Error(`Two functions are named "${metadata.name}"; give each its own name.`);
    registrations.push({ metadata, handler });
    return disposable(() => undefined);
  },
  registerHook: (name: string, run: Hook) => {
    const { hooks } = registered(`A ${name} hook`);
    const hook = { name, run };
    hooks.push(hook);
    return disposable(() => void hooks.splice(hooks.indexOf(hook), 1));
  },
  log: (level: LogLevel, category: string, message: string) => {
    if (level === 'warning' || level === 'error' || level === 'critical') console.warn(`[${category}] ${message}`);
  },
};

function patch(): void {
  if (patched) return;
  const load: unknown = Reflect.get(Module, '_load');
  if (typeof load !== 'function')
    throw new Error('This Node has no Module._load, which the local host needs; use Node 20, 22 or 24.');
  Reflect.set(Module, '_load', function (this: unknown, request: string, ...rest: unknown[]): unknown {
    if (request === '@azure/functions-core') return coreModule;
    const module: unknown = Reflect.apply(load, this, [request, ...rest]);
    return module;
  });
  patched = true;
}

/** Runs `load`, which imports an app, and gives back all that the app registered meanwhile and how to invoke it. */
export async function recordRegistrations(
  load: () => Promise<unknown>,
): Promise<LoadedApp & { model: ProgrammingModel }> {
  patch();
  const app: LoadedApp = { registrations: [], hooks: [], hookData: {} };
  loading = app;
  try {
    await load();
  } finally {
    loading = undefined;
  }
  if (!model || app.registrations.length === 0)
    throw new Error(
      'The app registered no function; call app.http, app.timer or app.storageQueue while its main file loads.',
    );
  await model.getCapabilities({});
  return { ...app, model };
}
