// Advisers: who supports which schools, as the council's table says (`content/schools/advisers.csv`), and what they see of them here.
//
// An adviser sees their own networks, localities and areas, an officer any of them: how many schools there are and how many were heard from, in
// counts alone, and the schools of which nobody asked, nominated themself or has met the service. All of it is one wave of requests, however many
// schools there are: nominations, questions and who was met are each kept by school. Whether a message can reach a school is asked of those
// that a card shows.
//
// They write a locality report of one area and period (`report/`): the service fills in who, when and what it counted, they write the rest. What
// they type is kept for each of them, area and period, and can be printed.
//
// "My area" means something else to everybody who is no adviser: they get an answer about their own school.
import { advisers as forAdvisers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { areaOnPage, type PageNeeds, pressOnArea } from './area-page.ts';
import { cards } from './cards.ts';
import { looksLikeGroup } from './groups.ts';
import { advisersNotReady } from './not-ready.ts';
import { printReport, type PrintNeeds, reportDownload, reportFile } from './report/print-report.ts';
import { sayReport } from './report/say-report.ts';
import { localityReports } from './report/store.ts';
import { openReport, otherPeriod, reportAfterFault, saveReport } from './report/write-report.ts';
import { adviserFacts } from './stated.ts';
import { showArea, showNamed } from './show-area.ts';
import { exportSilent, silentDownload, silentFile, type SilentNeeds } from './silent.ts';
import { wording } from './wording.ts';

export const advisers = feature(
  {
    name: 'advisers',
    cards,
    facts: adviserFacts,
    wording,
    words: {
      'my-area': { ...forAdvisers, onDesk: true, shows: true, othersAsk: true },
      'locality-report': { ...forAdvisers, onDesk: true, shows: true, othersAsk: true },
    },
    patterns: { 'the name of an area': { ...forAdvisers, othersAsk: true, fits: looksLikeGroup } },
    buttons: {
      'area.show': forAdvisers,
      'area.silent': forAdvisers,
      'area.report': forAdvisers,
      'area.save': { ...forAdvisers, givesBack: true },
      'area.period': { ...forAdvisers, givesBack: true },
      'area.print': { ...forAdvisers, givesBack: true },
    },
    tables: {
      LocalityReports: {
        holds:
          'locality reports, which advisers write: a partition for each of them, with a row for each area and period',
        personal: ['person', 'name', 'texts'],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ localityReports: localityReports(tables) }),
    personalPages: {
      'GET /area': {
        ...forAdvisers,
        menu: { order: 7, says: 'desk.area' },
        key: { press: 's', says: 'desk.area' },
        word: 'my-area',
      },
      'POST /area': forAdvisers,
    },
    downloads: { ...silentDownload, ...reportDownload },
  },
  (needs: SilentNeeds & PrintNeeds & PageNeeds) => ({
    words: { 'my-area': showArea(needs), 'locality-report': sayReport(needs) },
    patterns: { 'the name of an area': showNamed(needs) },
    buttons: {
      'area.show': showArea(needs),
      'area.silent': exportSilent(needs),
      'area.report': openReport(needs),
      'area.save': { press: saveReport(needs), givesBack: reportAfterFault(needs) },
      'area.period': { press: otherPeriod(needs), givesBack: reportAfterFault(needs) },
      'area.print': { press: printReport(needs), givesBack: reportAfterFault(needs) },
    },
    personalPages: { 'GET /area': areaOnPage(needs), 'POST /area': pressOnArea(needs) },
    downloads: { 'silent-schools': silentFile(needs), 'locality-report': reportFile(needs) },
    notReady: [advisersNotReady(needs)],
  }),
);
