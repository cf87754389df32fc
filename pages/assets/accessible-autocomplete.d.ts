// What we use of accessible-autocomplete, which ships no types: https://www.npmjs.com/package/accessible-autocomplete
declare module 'accessible-autocomplete' {
  type Options = {
    element: HTMLElement;
    id: string;
    name: string;
    source: (query: string, show: (found: string[]) => void) => void;
    defaultValue?: string;
    minLength?: number;
    confirmOnBlur?: boolean;
    showNoOptionsFound?: boolean;
    displayMenu?: 'inline' | 'overlay';
    /** `suggestion` answers with HTML. */
    templates?: { inputValue: (found?: string) => string; suggestion: (found?: string) => string };
    tAssistiveHint?: () => string;
  };
  export default function accessibleAutocomplete(options: Options): void;
}
