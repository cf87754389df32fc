// Questions about the content that ships, in words that are no phrasing of it.

/** Everyday questions in words that are no phrasing, with the entry they mean. */
export const paraphrased: Record<string, string> = {
  'do schools have to take part': 'compulsory',
  'can academies be part of it': 'academies-role',
  'who runs the networks': 'who-facilitates',
  'could you tell me what team around the school means': 'what-is-tas',
  'how do i put myself forward': 'nominate',
  'can you sum it up in a sentence or two': 'what-is-tas',
  'what date did the director write to schools': 'letter',
  'when does this all kick off': 'start-date',
  'can i post the form instead of doing it online': 'paper-form',
  'word limit for the statement?': 'form-length',
  'our head wants me to complete the form for her, is that ok': 'for-someone-else',
  "I'm governor at two schools, which should I name on the form": 'two-schools',
  'are meetings in the evening or daytime': 'meeting-times',
  'is there going to be training on this for SENCOs': 'staff',
  'will it mean quicker EHCP assessments': 'send',
  'will schools be able to see social care records': 'data-sharing',
  "I've been asked to endorse somebody but I've not had the email. Where is it?": 'asked-to-endorse',
  'What happens to the moderation clusters?': 'existing-clusters',
};
