// Facts for the cards of a suggestion: to whoever makes it, and to the colleague.

/** What a person typed who suggests a colleague. */
export type SuggestionInputs = { name: string; email: string; why: string };

export type SuggestionFormFacts = {
  round: string;
  inputs: SuggestionInputs;
  problems: { field: keyof SuggestionInputs; text: string }[];
  problem: Partial<Record<keyof SuggestionInputs, string>>;
  fault: string | null;
};

/** To the colleague. `by`: the name of whoever suggests it. */
export type SuggestionFacts = { id: string; by: string; why: string; round: string; closes: string; left: string };
