// Events: officers plan them, people sign up, and places go strictly to whoever came first.
//
// An event is a partition: the record, a row for each person who signed up, what people read of it by each change, audit and deliveries. Every
// change is the record's next version, guarded by its ETag, and a sign-up is written in the same transaction. So numbers are given out one by one,
// and no place is given twice. A place belongs to whoever is signed up with a number up to the one that places have reached (`places.ts`): one
// function gives places, and whatever frees one leads there by the outbox event of that change. Officers cannot make it smaller than those who
// have a place. A place that stays free although people wait stands on their checklist.
//
// Lists are read from one partition, by the end of events, in which each stands as it was a moment ago (`handle-event.ts`). Where it ended before
// it was moved, its row stays and says where it ends now, so that nobody who comes late lists it there again.
//
// Those who signed up hear of each change of what they read, once, and of nothing else: whoever has a place is reminded on the day before, by the
// event of the last change, which waits until then. On the day officers tick who came, each for their own door (`officers/arrivals.ts`); slides and
// answers go to those, or to whoever had a place where nobody was ticked. How to join online is read by whoever has a place alone, in cards and in
// the calendar file (`calendar-address.ts`). On the website whoever signs up has a private code, and reads there what was shared (`web/`).
import { everyone, officers, onDesk } from '../../platform/access.ts';
import { AUDIT_COLUMNS } from '../../platform/audit-row.ts';
import type { OfferNeeds } from '../../platform/downloads/offer.ts';
import { feature } from '../../platform/feature.ts';
import { RECIPIENT_COLUMNS } from '../../platform/notifications/store.ts';
import { askQuestion, type AskNeeds, openQuestion, questionAfterFault } from './ask.ts';
import { actions } from './audit.ts';
import { cards } from './cards.ts';
import { eventDates } from './dates.ts';
import { type EventNeeds, handleChanged, handlePlaced, handleRevised, handleShared } from './handle-event.ts';
import { inTurns } from './in-turns.ts';
import { listEvents, type ListNeeds, showNext } from './list-events.ts';
import { answerNear, type NearNeeds } from './near.ts';
import { notifications } from './notifications.ts';
import { announceEvent, type AnnounceNeeds } from './officers/announce.ts';
import { arrivalsAfterFault, openArrivals, saveArrivals } from './officers/arrivals.ts';
import { eventsAudited } from './officers/audited.ts';
import { cancelEvent } from './officers/cancel.ts';
import { eventsNotReached } from './officers/not-reached.ts';
import { eventsNotReady } from './officers/not-ready.ts';
import { pressGive, showEvent } from './officers/officer-card.ts';
import { downloads, offerPeople, peopleFile, type PeopleNeeds, showPeople } from './officers/people.ts';
import { formAfterFault, openChange, openForm, type PlanNeeds, saveEvent } from './officers/plan.ts';
import { openShare, shareAfterFault, shareEvent } from './officers/share.ts';
import { seeEvent } from './show-event.ts';
import { pressLeave, pressSignUp, type SignNeeds } from './sign.ts';
import { events as store, lookKeys } from './store.ts';
import { placeSource, reminderSource, revisedSource, sharedSource } from './told.ts';
import type { SignUpPageNeeds } from './web/send-sign-up.ts';
import { pageKinds, webPages } from './web/web-pages.ts';
import { wording } from './wording.ts';

type AllNeeds = AnnounceNeeds &
  AskNeeds &
  EventNeeds &
  ListNeeds &
  NearNeeds &
  PeopleNeeds &
  PlanNeeds &
  SignNeeds &
  SignUpPageNeeds &
  OfferNeeds;

export const events = feature(
  {
    name: 'events',
    cards,
    wording,
    words: {
      events: { ...everyone, shows: true },
      'next-event': { ...everyone, shows: true },
      'new-event': { ...onDesk, shows: true },
    },
    buttons: {
      'event.list': everyone,
      'event.show': everyone,
      'event.see': everyone,
      'event.sign-up': everyone,
      'event.leave': everyone,
      'event.question': everyone,
      'event.ask': { ...everyone, givesBack: true },
      'event.open': officers,
      'event.change': officers,
      'event.save': { ...officers, givesBack: true },
      'event.cancel': officers,
      'event.give': officers,
      'event.announce': officers,
      'event.people': officers,
      'event.check-in': officers,
      'event.arrivals': officers,
      'event.arrived': { ...officers, givesBack: true },
      'event.share': officers,
      'event.share-now': { ...officers, givesBack: true },
    },
    tables: {
      Events: {
        holds: 'events, who signed up for each and who came, what they were told, and a list of all events',
        personal: [
          'author',
          'person',
          'name',
          'address',
          'school',
          'role',
          'came',
          ...AUDIT_COLUMNS,
          ...RECIPIENT_COLUMNS,
        ],
        kept: 'for good',
        theirs: { person: (person) => [lookKeys(person).partitionKey] },
      },
    },
    stores: (tables) => ({ events: store(tables) }),
    events: {
      'event.changed': { table: 'Events' },
      'event.placed': { table: 'Events' },
      'event.revised': { table: 'Events' },
      'event.shared': { table: 'Events' },
    },
    notifications,
    audit: actions,
    downloads,
    pages: pageKinds,
  },
  (ports: Omit<AllNeeds, 'inTurns'>) => {
    const needs = { ...ports, inTurns: inTurns() };
    return {
      words: { events: listEvents(needs), 'next-event': showNext(needs), 'new-event': openForm(needs) },
      buttons: {
        'event.list': listEvents(needs),
        'event.show': showEvent(needs),
        'event.see': seeEvent(needs),
        'event.sign-up': pressSignUp(needs),
        'event.leave': pressLeave(needs),
        'event.question': openQuestion(needs),
        'event.ask': { press: askQuestion(needs), givesBack: questionAfterFault(needs) },
        'event.open': openForm(needs),
        'event.change': openChange(needs),
        'event.save': { press: saveEvent(needs), givesBack: formAfterFault(needs) },
        'event.cancel': cancelEvent(needs),
        'event.give': pressGive(needs),
        'event.announce': announceEvent(needs),
        'event.people': showPeople(needs),
        'event.check-in': offerPeople(needs),
        'event.arrivals': openArrivals(needs),
        'event.arrived': { press: saveArrivals(needs), givesBack: arrivalsAfterFault() },
        'event.share': openShare(needs),
        'event.share-now': { press: shareEvent(needs), givesBack: shareAfterFault() },
      },
      events: {
        'event.changed': handleChanged(needs),
        'event.placed': handlePlaced(needs),
        'event.revised': handleRevised(needs),
        'event.shared': handleShared(needs),
      },
      notifications: {
        'event-place': placeSource(needs),
        'event-revised': revisedSource(needs),
        'event-reminder': reminderSource(needs),
        'event-shared': sharedSource(needs),
      },
      downloads: { 'event-people': peopleFile(needs) },
      pages: webPages(needs),
      heard: answerNear(needs),
      dates: eventDates(needs),
      notReady: [eventsNotReady(needs)],
      audits: [eventsAudited(needs)],
      notReached: eventsNotReached(needs),
    };
  },
);
