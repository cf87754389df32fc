// Officers' forms for somebody else, as their card sends them.
import { cards as nominationsCards } from '../../../features/nominations/cards.ts';
import type { Fields, Person } from '../../../platform/turn.ts';
import { factsOf, someInputs, type World } from '../../builders.ts';
import { press } from './officers.ts';

export const KEY = 'key-of-an-entry-00001';

/** A complete form of somebody whose paper came on a Friday. */
export const sent = (fields: Fields = {}) => ({
  verb: 'nominations.submit',
  formKey: KEY,
  base: 0,
  reference: '',
  from: 'paper',
  receivedOn: '2026-11-20',
  ...someInputs(),
  ...fields,
});

export const enter = async (world: World, fields?: Fields, person?: Person) =>
  factsOf(nominationsCards.entered, await press(world, sent(fields), person));

export const givenBack = async (world: World, fields?: Fields, person?: Person) =>
  factsOf(nominationsCards.form, await press(world, sent(fields), person));
