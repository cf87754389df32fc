// The digest's cards beside the digest itself, and what each is told.
import settings from '../../adaptive-cards/digest/settings.json' with { type: 'json' };
import type settingsSample from '../../adaptive-cards/digest/settings.sample.json';
import settingsKept from '../../adaptive-cards/digest/settings-kept.json' with { type: 'json' };
import type settingsKeptSample from '../../adaptive-cards/digest/settings-kept.sample.json';
import issues from '../../adaptive-cards/digest/issues.json' with { type: 'json' };
import type issuesSample from '../../adaptive-cards/digest/issues.sample.json';
import { card } from '../../platform/card.ts';
import type { IssuesFacts, KeptFacts, SettingsFacts } from './facts.ts';

export const cards = {
  issues: card<IssuesFacts, typeof issuesSample>(issues),
  settings: card<SettingsFacts, typeof settingsSample>(settings),
  settingsKept: card<KeptFacts, typeof settingsKeptSample>(settingsKept),
};
