// Checks a receipt: whether this service gave out that code for that reference, and for which version.
import type { Service } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import type { Message } from '../../platform/turn.ts';
import type { NominationSummaries, Nominations } from './ports.ts';
import type { ReceiptCode } from '../../platform/ports.ts';
import { isSigned } from '../../platform/signing.ts';
import { formatReceived } from './nomination.ts';
import { changeOf, codeOf } from './standing.ts';
import { cards } from './cards.ts';

const REQUEST = /^verify:?\s+(?<reference>[a-z]{2,5}-[\da-z]{4}-[\da-z]{4})\s+(?<code>[\da-z]{4}-?[\da-z]{4})$/iu;

/** The reference and the code of "verify TAS-7K3M-9QXD BCDF-2345"; `undefined` for any other text. */
export function receiptIn(text: string): { reference: string; code: string } | undefined {
  const { reference, code } = REQUEST.exec(text.trim())?.groups ?? {};
  return reference === undefined || code === undefined
    ? undefined
    : { reference: reference.toUpperCase(), code: plain(code) };
}

/** People write codes with or without the dash, in whatever case. */
const plain = (code: string): string => code.toUpperCase().replace('-', '');

type VerifyNeeds = {
  nominations: Nominations;
  summaries: NominationSummaries;
  receiptCode: ReceiptCode;
  service: Service;
};

/** Says which version a code proves, if any. Nothing personal: it may be asked in a channel. */
export const verifyReceipt =
  ({ nominations, summaries, receiptCode, service }: VerifyNeeds) =>
  async ({ text }: Message): Promise<Reply> => {
    const { reference, code } = receiptIn(text) ?? { reference: '', code: '' };
    const { id: round } = service.round;
    const summary = await summaries.find(round, reference);
    const versions = summary ? await nominations.versions(round, summary.person) : [];
    const latest = versions.at(-1);
    // Of versions that differ in what officers made of them only, the first: the one that the nominee saw.
    const proven = versions.find((version) => isSigned(receiptCode, (sign) => plain(codeOf(version, sign)) === code));
    return cards.verified.with({
      reference,
      code,
      found: summary !== undefined,
      proven: proven
        ? {
            version: proven.version,
            at: changeOf(proven) ?? formatReceived(proven),
            latest: proven.changedAt === latest?.changedAt,
          }
        : null,
    });
  };
