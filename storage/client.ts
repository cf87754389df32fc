// How every storage client behaves: few and short retries, a deadline, sign-in without secrets, faults that tell nobody's data.
import { storageFault } from '../platform/storage-fault.ts';
import type { TokenCredential } from '@azure/identity';

/** Teams asks again after some 15 seconds; a turn that waits longer for storage than this is lost anyway. */
const DEADLINE_MS = 3000;

export const retries = { retries: 2, firstDelayMs: 200, longestDelayMs: 1000 };

/**
 * A page of a table that is read whole takes Azure up to 5 seconds, however little it finds; twice more after a fault, and some to spare. A
 * shorter deadline would never get beyond the first such page. Nobody waits for it but timers and officers.
 * https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination
 */
const SCAN_DEADLINE_MS = 20_000;

/** Options for one call: given up after 3 seconds, retries included; a page of a scan after 20. */
export const deadline = (of: 'call' | 'scan' = 'call'): { abortSignal: AbortSignal } => ({
  abortSignal: AbortSignal.timeout(of === 'call' ? DEADLINE_MS : SCAN_DEADLINE_MS),
});

/** The user-assigned identity of that client id; else the managed identity in Azure, a developer's own sign-in elsewhere. The library is slow to load, so only on first use. */
export function lazyCredential(clientId?: string): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes, options) {
      credential ??= import('@azure/identity').then(({ DefaultAzureCredential, ManagedIdentityCredential }) =>
        clientId === undefined ? new DefaultAzureCredential() : new ManagedIdentityCredential({ clientId }),
      );
      return (await credential).getToken(scopes, options);
    },
  };
}

type Answer = { statusCode?: unknown; code?: unknown; details?: { odataError?: { code?: unknown } } };

/** HTTP status and error code of what storage answered; both empty when it did not answer at all. */
export function answerOf(error: unknown): { status: number; code: string } {
  const { statusCode, code, details } = (error ?? {}) as Answer;
  // Tables leave the code in the body, except in answers to transactions.
  const named = code ?? details?.odataError?.code;
  return { status: typeof statusCode === 'number' ? statusCode : 0, code: typeof named === 'string' ? named : '' };
}

/**
 * The error to throw for a failed call. It says where and what ("Table Questions: write failed: 503 ServerBusy"), and leaves
 * the original behind: that one holds the whole request, with everything the person wrote.
 */
function fault(where: string, error: unknown): Error {
  const { status, code } = answerOf(error);
  const name = error instanceof Error ? error.name : 'unknown error';
  const why = name === 'AbortError' ? 'no answer in time' : [status || '', code || name].join(' ').trim();
  return storageFault(`${where} failed: ${why}`, { status, code });
}

/** Does a task once, for whoever asks first. A failure is forgotten, so that the next who asks tries again. */
function once(task: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  return async () => {
    const mine = (running ??= task());
    try {
      await mine;
    } catch (error) {
      if (running === mine) running = undefined;
      throw error;
    }
  };
}

/**
 * Makes calls to a table or queue that may not be there yet: the first call that misses it creates it, and is made again. One that was there
 * before and is gone is a fault, because what it held is gone, too; the next call creates it. What goes wrong is thrown as a fault of `where`
 * and of what the call was to do.
 */
export function callsTo(where: string, create: () => Promise<unknown>) {
  let created = once(create);
  let wasThere = false;

  const there = async <T>(request: () => Promise<T>): Promise<T> => {
    const answered = await request();
    wasThere = true;
    return answered;
  };

  return async <T>(what: string, request: () => Promise<T>): Promise<T> => {
    // Of several first calls at once, one may have created it before the others hear that it was missing.
    const isGone = wasThere;
    try {
      return await there(request).catch(async (error: unknown) => {
        if (!isMissing(error)) throw error;
        if (isGone) {
          wasThere = false;
          created = once(create);
          throw error;
        }
        await created();
        return there(request);
      });
    } catch (error) {
      throw fault(`${where}: ${what}`, error);
    }
  };
}

const isMissing = (error: unknown): boolean => ['TableNotFound', 'QueueNotFound'].includes(answerOf(error).code);
