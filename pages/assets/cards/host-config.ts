// How Teams draws cards: its type sizes, spaces and colours, for each of its themes. Sources: the host configurations that Microsoft's card
// designer ships for Teams, and the colours of Fluent 2, which Teams has used since: https://fluent2.microsoft.design/color-tokens

export const CARD_THEMES = ['default', 'dark', 'contrast'] as const;
export type CardTheme = (typeof CARD_THEMES)[number];

type Palette = {
  ground: string;
  emphasis: string;
  line: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
};

const PALETTES: Readonly<Record<CardTheme, Palette>> = {
  default: {
    ground: '#ffffff',
    emphasis: '#f5f5f5',
    line: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#835b00',
    attention: '#b10e1c',
  },
  dark: {
    ground: '#292929',
    emphasis: '#333333',
    line: '#666666',
    text: '#ffffff',
    subtle: '#d6d6d6',
    accent: '#b4b6f7',
    good: '#9ad29a',
    warning: '#f2c661',
    attention: '#f1a6a8',
  },
  contrast: {
    ground: '#000000',
    emphasis: '#000000',
    line: '#ffffff',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff6d6d',
  },
};

const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 200, default: 400, bolder: 600 };

/** A colour as a card names it, and its subtle kind, which is as easy to read. */
const both = (colour: string, subtle = colour) => ({ default: colour, subtle });

function styleOf(palette: Palette, backgroundColor: string) {
  const { text, subtle, accent, good, warning, attention, line } = palette;
  return {
    backgroundColor,
    borderColor: line,
    foregroundColors: {
      default: both(text, subtle),
      dark: both(text, subtle),
      light: both(text, subtle),
      accent: both(accent),
      good: both(good),
      warning: both(warning),
      attention: both(attention),
    },
  };
}

/** What the renderer is told. */
export function hostConfigOf(theme: CardTheme): object {
  const palette = PALETTES[theme];
  const emphasis = styleOf(palette, palette.emphasis);
  return {
    choiceSetInputValueSeparator: ',',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: { fontFamily: "'Segoe UI', system-ui, sans-serif", fontSizes: sizes, fontWeights },
      monospace: { fontFamily: "'Courier New', monospace", fontSizes: sizes, fontWeights },
    },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: styleOf(palette, palette.ground),
      emphasis,
      accent: emphasis,
      good: emphasis,
      attention: emphasis,
      warning: emphasis,
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 16,
    },
    inputs: {
      label: { requiredInputs: { suffix: ' (needed)' }, inputSpacing: 'small' },
      errorMessage: { weight: 'bolder' },
    },
  };
}
