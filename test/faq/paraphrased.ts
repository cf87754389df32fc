// Questions about the content that ships, in words that are no phrasing of it.

/** Everyday questions in words that are no phrasing, with the entry they mean. */
export const paraphrased: Record<string, string> = {
  'do schools have to take part': 'compulsory',
  'can academies be part of it': 'academies-role',
  'who runs the networks': 'who-facilitates',
  'could you tell me what team around the school means': 'what-is-tas',
  'how do i put myself forward': 'nominate',
};
