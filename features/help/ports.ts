// Port of greeting: whether a conversation was greeted before.

export type Conversations = {
  /** `true` the first time, for greeting once although Teams announces an installation twice. */
  meet: (conversation: string) => Promise<boolean>;
};
