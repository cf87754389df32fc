// The cards of settings, and what each is told.
import form from '../../adaptive-cards/settings/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/settings/form.sample.json';
import history from '../../adaptive-cards/settings/history.json' with { type: 'json' };
import type historySample from '../../adaptive-cards/settings/history.sample.json';
import proposal from '../../adaptive-cards/settings/proposal.json' with { type: 'json' };
import type proposalSample from '../../adaptive-cards/settings/proposal.sample.json';
import settings from '../../adaptive-cards/settings/settings.json' with { type: 'json' };
import type settingsSample from '../../adaptive-cards/settings/settings.sample.json';
import { card } from '../../platform/card.ts';
import type { FormFacts, HistoryFacts, ProposalFacts, SettingsFacts } from './facts.ts';

export const cards = {
  settings: card<SettingsFacts, typeof settingsSample>(settings),
  form: card<FormFacts, typeof formSample>(form),
  proposal: card<ProposalFacts, typeof proposalSample>(proposal),
  history: card<HistoryFacts, typeof historySample>(history),
};
