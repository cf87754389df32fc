// The cards of messages to many, and what each is told.
import form from '../../adaptive-cards/broadcasts/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/broadcasts/form.sample.json';
import news from '../../adaptive-cards/broadcasts/news.json' with { type: 'json' };
import type newsSample from '../../adaptive-cards/broadcasts/news.sample.json';
import recalled from '../../adaptive-cards/broadcasts/recalled.json' with { type: 'json' };
import type recalledSample from '../../adaptive-cards/broadcasts/recalled.sample.json';
import preview from '../../adaptive-cards/broadcasts/preview.json' with { type: 'json' };
import type previewSample from '../../adaptive-cards/broadcasts/preview.sample.json';
import shown from '../../adaptive-cards/broadcasts/shown.json' with { type: 'json' };
import type shownSample from '../../adaptive-cards/broadcasts/shown.sample.json';
import list from '../../adaptive-cards/broadcasts/list.json' with { type: 'json' };
import type listSample from '../../adaptive-cards/broadcasts/list.sample.json';
import asked from '../../adaptive-cards/broadcasts/asked.json' with { type: 'json' };
import type askedSample from '../../adaptive-cards/broadcasts/asked.sample.json';
import noted from '../../adaptive-cards/broadcasts/noted.json' with { type: 'json' };
import type notedSample from '../../adaptive-cards/broadcasts/noted.sample.json';
import received from '../../adaptive-cards/broadcasts/received.json' with { type: 'json' };
import type receivedSample from '../../adaptive-cards/broadcasts/received.sample.json';
import report from '../../adaptive-cards/broadcasts/report.json' with { type: 'json' };
import type reportSample from '../../adaptive-cards/broadcasts/report.sample.json';
import { card, type InJson } from '../../platform/card.ts';
import type { FormFacts } from './form-facts.ts';
import type { ListFacts, NewsFacts, PreviewFacts, ReceivedFacts, ShownFacts } from './facts.ts';

/** A frame with what recipients get in it, as it is sent. */
const around = <Facts extends NewsFacts, Sample extends { raw: InJson<Facts> }>(frame: { body: readonly object[] }) =>
  card<Facts, Sample>({
    ...frame,
    body: frame.body.map((element) =>
      'id' in element && element.id === 'news' ? { ...element, items: news.body } : element,
    ),
  });

export const cards = {
  form: card<FormFacts, typeof formSample>(form),
  /** What recipients get. */
  news: card<NewsFacts, typeof newsSample>(news),
  /** What stands in its place once it was taken back. */
  recalled: card<{ title: string; council: string; at: string }, typeof recalledSample>(recalled),
  preview: around<PreviewFacts, typeof previewSample>(preview),
  /** How one stands, for its author and officers. */
  shown: card<ShownFacts, typeof shownSample>(shown),
  list: card<ListFacts, typeof listSample>(list),
  /** To staff channels: an officer other than the author is to look at one. */
  asked: card<{ id: string; title: string; author: string; audience: string }, typeof askedSample>(asked),
  /** A few words about what a recipient pressed or said. */
  noted: card<{ what: 'seen' | 'muted' | 'unmuted' | 'elsewhere' | 'discarded' }, typeof notedSample>(noted),
  /** What somebody was sent of late. */
  received: card<ReceivedFacts, typeof receivedSample>(received),
  report: card<{ title: string; url: string; minutes: number }, typeof reportSample>(report),
};
