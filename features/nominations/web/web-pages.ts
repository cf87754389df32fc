// What the website answers of nominations, by method and path.
import { closeDate } from './close-date.ts';
import type { ByLinkNeeds } from '../endorsement/answer-by-link.ts';
import { close, openWithCode } from './code.ts';
import { send, showCheck, showSent } from './check-answers.ts';
import { answerEndorsement, askForEndorsement, openEndorsement, showEndorsement } from './endorse.ts';
import { begin, showQuestion, showSaved, showStart, takeAnswers } from './fill-in.ts';
import { ownPages } from './own.ts';
import { answerForSeat, beforeDeclining, type SeatNeeds } from './seat.ts';

export function webPages(needs: SeatNeeds & ByLinkNeeds) {
  const own = ownPages(needs);
  return {
    'GET /nominate': showStart(needs),
    'POST /nominate': begin(needs),
    'GET /nominate/{question}': showQuestion(needs),
    'POST /nominate/{question}': takeAnswers(needs),
    'GET /nominate/saved': showSaved(needs),
    'GET /nominate/check': showCheck(needs),
    'POST /nominate/check': send(needs),
    'GET /nominate/sent': showSent(needs),
    'GET /nominate/close.ics': closeDate(needs),
    'GET /my-nomination': own.see,
    'POST /my-nomination': openWithCode(needs),
    'POST /my-nomination/change': own.change,
    'POST /my-nomination/discard': own.discard,
    'GET /my-nomination/withdraw': own.beforeWithdrawing,
    'POST /my-nomination/withdraw': own.withdraw,
    'POST /my-nomination/restore': own.restore,
    'GET /my-nomination/decline': beforeDeclining(needs),
    'POST /my-nomination/seat': answerForSeat(needs),
    'POST /my-nomination/close': close,
    'GET /endorse': askForEndorsement,
    'POST /endorse': openEndorsement(needs),
    'GET /endorse/answer': showEndorsement(needs),
    'POST /endorse/answer': answerEndorsement(needs),
  };
}
