// The codes of what is said about meetings of the steering group.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'meeting.title.missing': [],
  'meeting.title.long': [],
  'meeting.place.missing': [],
  'meeting.place.long': [],
  'meeting.link.format': [],
  'meeting.on.missing': [],
  'meeting.from.missing': [],
  'meeting.until.missing': [],
  'meeting.until.before': [],
  'meeting.on.past': [],
  'meeting.headlines.missing': [],
  'meeting.headlines.long': [],
  'meeting.headlines.markdown': ['lines'],
  'meeting.audience.unknown': [],
  'meeting.notes.format': [],
  'meeting.online': [],
  'meeting.audience.all': [],
  'meeting.notes': ['title'],
  'meeting.notes.kind': [],
  'meeting.message.title': ['day'],
  'meeting.records': [],
  'label.did.meeting.planned': [],
  'label.did.meeting.changed': [],
  'label.did.meeting.cancelled': [],
  'label.did.meeting.agreed': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
