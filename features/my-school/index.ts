// My school: who a school's adviser is, and which network, locality and area it is in. The council's tables say that of each school
// (`content/schools/`); this says it to people, in words they would ask in.
//
// A question that names a school, a network, an area, a district or a town is answered anywhere (`ask.ts`): it is read word by word, and one that
// has any word beside those that may stand around a name is left to the FAQ. A name that is plainly a school's, and of none that is known, is
// said not to be found. What may be several schools is offered to choose from. A question
// about "our" school is answered in a chat of one's own only: from the school and role that somebody said once (kept by `people`), or after the
// form in which they say it. They are shown what is kept, change it and have it forgotten here. The nomination form begins with it.
import { everyone } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import type { Adviser, School } from '../schools/index.ts';
import { answerQuestion, type AskNeeds, showSchool } from './ask.ts';
import { cards } from './cards.ts';
import { changeOwn, forgetOwn, ownAfterFault, saveOwn, showOwn } from './own.ts';
import { placesOf } from './places.ts';
import { wording } from './wording.ts';

export const mySchool = feature(
  {
    name: 'my-school',
    cards,
    wording,
    words: { 'my-school': everyone, 'forget-my-school': everyone },
    buttons: {
      'school.show': everyone,
      'school.own': everyone,
      'school.change': everyone,
      'school.save': { ...everyone, givesBack: true },
      'school.forget': everyone,
    },
    learns: ({ schools, advisers }: { schools: readonly School[]; advisers: readonly Adviser[] }) => ({
      places: placesOf(schools, advisers),
    }),
  },
  (needs: AskNeeds) => ({
    heard: answerQuestion(needs),
    words: { 'my-school': showOwn(needs), 'forget-my-school': forgetOwn(needs) },
    buttons: {
      'school.show': showSchool(needs),
      'school.own': showOwn(needs),
      'school.change': changeOwn(needs),
      'school.save': { press: saveOwn(needs), givesBack: ownAfterFault(needs) },
      'school.forget': forgetOwn(needs),
    },
  }),
);
