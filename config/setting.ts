// What is said of a setting.

export type Setting = {
  /** What stands there, as it would follow "set it to". */
  readonly meaning: string;
  /** Fictional, and as the service takes it. */
  readonly example: string;
  readonly isSecret?: true;
  /**
   * `council`: whoever deploys it decides. `infra`: the templates set it, from what they make. `azure`: Azure sets it by itself.
   * `computer`: for `npm start` alone.
   */
  readonly from: 'council' | 'infra' | 'azure' | 'computer';
  /** When it must be there, as it would follow "needed". */
  readonly needed: string;
  /** What stands there on your own computer, where nobody sets it. */
  readonly local: string;
};

/** A fictional id, for examples. */
export const exampleId = (digit: string): string => `00000000-0000-4000-8000-${digit.padStart(12, '0')}`;
