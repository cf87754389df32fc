// The cards of help, and what each is told.
import welcome from '../../adaptive-cards/help/welcome.json' with { type: 'json' };
import type welcomeSample from '../../adaptive-cards/help/welcome.sample.json';
import help from '../../adaptive-cards/help/help.json' with { type: 'json' };
import type helpSample from '../../adaptive-cards/help/help.sample.json';
import officers from '../../adaptive-cards/help/officers.json' with { type: 'json' };
import type officersSample from '../../adaptive-cards/help/officers.sample.json';
import { card, type Option } from '../../platform/card.ts';
import meant from '../../adaptive-cards/help/meant.json' with { type: 'json' };
import type meantSample from '../../adaptive-cards/help/meant.sample.json';
import type { ServiceContact } from '../rounds/index.ts';
import type { Checklist } from './checklist.ts';

export const cards = {
  welcome: card<{ programme: string; council: string; examples: Option[]; place: string }, typeof welcomeSample>(
    welcome,
  ),
  help: card<
    {
      programme: string;
      commands: { says: string; description: string }[];
      examples: Option[];
      contact: ServiceContact;
    },
    typeof helpSample
  >(help),
  /** What somebody seems to mean, to choose from. `says`: what to know first; empty for nothing. */
  meant: card<{ says: string; commands: { says: string; description: string }[] }, typeof meantSample>(meant),
  officers: card<Checklist & { commands: { says: string; description: string }[] }, typeof officersSample>(officers),
};
