// Port of the council's directory: who is in which of its groups.

export type Directory = {
  /** Those of up to 20 groups of which somebody is a member, also through groups in them: one request. Throws a fault. */
  groupsOf: (objectId: string, groups: readonly string[]) => Promise<readonly string[]>;
  /** The object id of somebody in a group, also through groups in it; `undefined`: nobody is. Throws a fault. */
  someoneIn: (group: string) => Promise<string | undefined>;
};
