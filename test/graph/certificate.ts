// A certificate for 127.0.0.1 and localhost that signs itself, made anew: https://datatracker.ietf.org/doc/html/rfc5280#section-4.1, in DER.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const bytes = body.length > 255 ? [body.length >> 8, body.length & 0xff] : [body.length];
  const size = body.length < 128 ? bytes : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const bits = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** 2.5.4.3 is the common name, 1.2.840.10045.4.3.2 a signature by ECDSA with SHA-256, 2.5.29.17 the other names. */
const NAME = sequence(der(0x31, sequence(der(0x06, hex('550403')), der(0x0c, Buffer.from('made for a test')))));
const SIGNED_BY = sequence(der(0x06, hex('2a8648ce3d040302')));
const LOOPBACK = sequence(
  der(0x06, hex('551d11')),
  der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])), der(0x82, Buffer.from('localhost')))),
);

const day = (days: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(Date.now() + days * 86_400_000).toISOString().replace(/\D/gu, '').slice(2, 14)}Z`));

export function certificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    SIGNED_BY,
    NAME,
    sequence(day(-1), day(1)),
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(LOOPBACK)),
  );
  const whole = sequence(signed, SIGNED_BY, bits(sign('sha256', signed, privateKey)));
  const lines = whole.toString('base64').replace(/.{64}(?=.)/gu, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
