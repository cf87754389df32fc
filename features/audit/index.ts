// The audit of all features, for officers: who did what to which record, and when. Each record has its entries beside it, written with it
// (`platform/audit-row.ts`); nothing lists them by time or by person. So a search goes through the records of one kind in the order of storage, a
// bounded part at a time, and goes on where it stopped. Of a record that is named all is read at once.
//
// It shows the names of officers and endorsers who did something, and records by their references: not what anybody wrote. Whoever wants that opens the
// record, which is in its audit itself.
import { officers } from '../../platform/access.ts';
import { auditRowsOf } from '../../platform/audit-search.ts';
import { feature } from '../../platform/feature.ts';
import { type SearchNeeds, searchOnPage } from './search.ts';
import { wording } from './wording.ts';

export const audit = feature(
  {
    name: 'audit',
    wording,
    stores: (tables) => ({ auditRows: auditRowsOf(tables) }),
    personalPages: { 'GET /audit': { ...officers, key: { press: 'a', says: 'desk.audit' } } },
  },
  (needs: SearchNeeds) => ({ personalPages: { 'GET /audit': searchOnPage(needs) } }),
);
