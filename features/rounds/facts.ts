// What the service can state of itself and its round, for answers that quote it.
import { formatClose, formatDay } from '../../platform/calendar.ts';
import { corrected, current, type Facts } from '../../platform/facts.ts';
import type { Service } from './round.ts';

/** A council that leaves something out does not state it. */
export const roundFacts = ({ service }: { service: Service }): Facts => {
  const { contact, privacyNotice, round } = service;
  const { outcomesBy } = round;
  return {
    'round.title': current(round.title),
    'round.opens': corrected(formatDay(round.opens)),
    'round.closes': corrected(formatClose(round.closes)),
    ...(outcomesBy !== undefined && { 'round.outcomes': corrected(formatDay(outcomesBy)) }),
    'contact.role': corrected(contact.role),
    'contact.email': corrected(contact.email),
    ...(contact.phone && { 'contact.phone': corrected(contact.phone) }),
    ...(contact.hours && { 'contact.hours': corrected(contact.hours) }),
    ...(contact.address && { 'contact.address': corrected(contact.address) }),
    'privacy.notice': current(privacyNotice.title, privacyNotice.url),
  };
};
