// The card that has the link to somebody's copy, and what it is told.
import copy from '../../adaptive-cards/my-data/copy.json' with { type: 'json' };
import type copySample from '../../adaptive-cards/my-data/copy.sample.json';
import { card, type Contact } from '../../platform/card.ts';

export const cards = { copy: card<{ url: string; minutes: number; contact: Contact }, typeof copySample>(copy) };
