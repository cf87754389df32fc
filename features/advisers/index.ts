// Advisers: who supports which schools, as the council's table says (`content/schools/advisers.csv`), and what they see of them here.
//
// An adviser sees their own networks, localities and areas, an officer any of them: how many schools there are and how many were heard from, in
// counts alone, and the schools of which nobody asked, nominated themself or has met the service. All of it is one wave of requests, however many
// schools there are: nominations, questions and who was met are each kept by school. Whether a message can reach a school is asked of those
// that a card shows.
//
// "My area" means something else to everybody who is no adviser: they get an answer about their own school.
import { advisers as forAdvisers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { looksLikeGroup } from './groups.ts';
import { advisersNotReady } from './not-ready.ts';
import { showArea, showNamed } from './show-area.ts';
import { exportSilent, silentDownload, silentFile, type SilentNeeds } from './silent.ts';
import { wording } from './wording.ts';

export const advisers = feature(
  {
    name: 'advisers',
    cards,
    wording,
    words: { 'my-area': { ...forAdvisers, onDesk: true, shows: true, othersAsk: true } },
    patterns: { 'the name of an area': { ...forAdvisers, othersAsk: true, fits: looksLikeGroup } },
    buttons: { 'area.show': forAdvisers, 'area.silent': forAdvisers },
    downloads: silentDownload,
  },
  (needs: SilentNeeds) => ({
    words: { 'my-area': showArea(needs) },
    patterns: { 'the name of an area': showNamed(needs) },
    buttons: { 'area.show': showArea(needs), 'area.silent': exportSilent(needs) },
    downloads: { 'silent-schools': silentFile(needs) },
    notReady: [advisersNotReady(needs)],
  }),
);
