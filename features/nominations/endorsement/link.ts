// The link by which an endorser without Teams answers: the nominee sends it on. It is for one request, and void once another is named.
import { timingSafeEqual } from 'node:crypto';
import type { LinkCode } from '../../../platform/ports.ts';
import { readCode } from '../../../platform/private-code.ts';
import { isSigned } from '../../../platform/signing.ts';
import type { Nomination } from '../nomination.ts';

export type LinkNeeds = {
  linkCode: LinkCode;
  /** Where the service answers browsers. */
  site: string;
};

type Asked = Pick<Nomination, 'round' | 'reference'> & { endorsement: Pick<Nomination['endorsement'], 'request'> };

const codeOf = ({ round, reference, endorsement: { request } }: Asked, { linkCode }: Pick<LinkNeeds, 'linkCode'>) =>
  linkCode(`endorse ${round} ${reference} ${request}`);

/** What opens the request to endorse a nomination: "TAS-7K3M-9QXD_7K3M-9QXD-2W4R-HZ6T-PN8V". Nothing of it is kept. */
export const tokenOf = (nomination: Asked, needs: Pick<LinkNeeds, 'linkCode'>): string =>
  `${nomination.reference}_${codeOf(nomination, needs)}`;

/** The token stands behind the "#", which no browser sends, so that no log has it. */
export const linkOf = (nomination: Asked, needs: LinkNeeds): string =>
  `${needs.site}/endorse#${tokenOf(nomination, needs)}`;

export type Token = { reference: string; code: string };

/** A reference becomes a key of a table, so nothing else may pass. */
const TOKEN = /^([A-Z\d-]{1,40})[_ ](.+)$/u;

/** A token as somebody typed it, or its link; `undefined` of what cannot be one. */
export function readToken(typed: string): Token | undefined {
  const [, reference, rest = ''] =
    TOKEN.exec(
      typed
        .slice(typed.lastIndexOf('#') + 1)
        .trim()
        .toUpperCase(),
    ) ?? [];
  const code = readCode(rest);
  return reference !== undefined && code !== undefined ? { reference, code } : undefined;
}

/** Whether a token is of the request that stands. */
export function isOf({ code }: Token, nomination: Asked, needs: Pick<LinkNeeds, 'linkCode'>): boolean {
  return isSigned(needs.linkCode, (linkCode) => {
    const [given, right] = [Buffer.from(code), Buffer.from(codeOf(nomination, { linkCode }))];
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
