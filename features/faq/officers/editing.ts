// The use-cases of the FAQ's editors, all of them officers.
import type { DeskNeeds } from './desk.ts';
import { editEntry, saveEntry, withdrawEntry } from './edit.ts';
import { draftFromQuestion } from './from-question.ts';
import { showDesk, tryQuestion } from './list.ts';
import { dropDraft, publishDraft, showDraft } from './review.ts';

export const editing = (desk: DeskNeeds) => ({
  showDesk: showDesk(desk),
  tryQuestion: tryQuestion(desk),
  editEntry: editEntry(desk),
  saveEntry: saveEntry(desk),
  withdrawEntry: withdrawEntry(desk),
  showDraft: showDraft(desk),
  publishDraft: publishDraft(desk),
  dropDraft: dropDraft(desk),
  draftFromQuestion: draftFromQuestion(desk),
});
