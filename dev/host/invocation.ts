// One run of one function: its id, its log lines, and the library's own conversions. Whatever fails is logged here and thrown on.
import { randomUUID } from 'node:crypto';
import type { CoreContext, ProgrammingModel, Registration, WireValue } from './core-module.ts';

export type Trigger = { readonly input: WireValue; readonly metadata?: Readonly<Record<string, WireValue>> };
export type Invoke = (registration: Registration, trigger: Trigger) => Promise<unknown>;
export type Log = (line: string) => void;

/** The name and the binding of a function's trigger. */
export function triggerOf({ metadata }: Registration): {
  name: string;
  type: string;
  binding: Readonly<Record<string, unknown>>;
} {
  for (const [name, binding] of Object.entries(metadata.bindings))
    if (/trigger$/iu.test(binding.type)) return { name, type: binding.type, binding };
  throw new Error(`The function "${metadata.name}" has no trigger.`);
}

/** Whatever was thrown, as text on one line with its stack. */
export const faultText = (fault: unknown): string =>
  oneLine(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' | ');

/** Makes `invoke`, a list of what is running now, for a stop that waits, and how many have begun. */
export function invocations({ model, log }: { model: ProgrammingModel; log: Log }): {
  invoke: Invoke;
  running: Set<Promise<unknown>>;
  begun: () => number;
} {
  let count = 0;
  const running = new Set<Promise<unknown>>();

  async function run(registration: Registration, { input, metadata }: Trigger): Promise<unknown> {
    const invocationId = randomUUID();
    const line = (level: string, message: string) => {
      log(`${level.padEnd(11)} [${registration.metadata.name} ${invocationId}] ${oneLine(message)}`);
    };
    const context: CoreContext = {
      invocationId,
      metadata: registration.metadata,
      request: {
        inputData: [{ name: triggerOf(registration).name, data: input }],
        ...(metadata && { triggerMetadata: metadata }),
      },
      log: (level, _category, message) => {
        line(level, message);
      },
    };
    try {
      const invocation = model.getInvocationModel(context);
      const { context: seen, inputs } = await invocation.getArguments();
      const result = await invocation.invokeFunction(seen, inputs, registration.handler);
      return (await invocation.getResponse(seen, result)).returnValue;
    } catch (fault) {
      line('error', `failed: ${faultText(fault)}`);
      throw fault;
    }
  }

  function invoke(registration: Registration, trigger: Trigger): Promise<unknown> {
    count += 1;
    const promise = run(registration, trigger);
    const settled: Promise<unknown> = promise.then(
      () => running.delete(settled),
      () => running.delete(settled),
    );
    running.add(settled);
    return promise;
  }

  return { invoke, running, begun: () => count };
}
