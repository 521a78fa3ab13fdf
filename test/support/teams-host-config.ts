/** How Teams draws a card, near enough to look at: our own light and dark colours, sizes and spacing. */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly emphasis: string;
  readonly attention: string;
  readonly warning: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly danger: string;
  readonly primary: string;
  readonly onPrimary: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#d1d1d1',
    emphasis: '#f0f0f5',
    attention: '#fdf3f4',
    warning: '#fff4ce',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    danger: '#b10e1c',
    primary: '#5b5fc7',
    onPrimary: '#ffffff',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#5c5c5c',
    emphasis: '#37374a',
    attention: '#4a2127',
    warning: '#4a3a10',
    text: '#ffffff',
    subtle: '#c7c7c7',
    accent: '#aab0ff',
    danger: '#ff9ba5',
    primary: '#7f85f5',
    onPrimary: '#141414',
  },
};

const pair = (normal: string, subtle: string): object => ({ default: normal, subtle });

function colours({ text, subtle, accent, danger }: Palette): object {
  return {
    default: pair(text, subtle),
    dark: pair(text, subtle),
    light: pair(text, subtle),
    accent: pair(accent, accent),
    good: pair(text, subtle),
    warning: pair(text, subtle),
    attention: pair(danger, danger),
  };
}

const FONT = {
  fontFamily: '"Segoe UI", "Open Sans", "Noto Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
};

export function hostConfig(theme: Theme): object {
  const palette = PALETTES[theme];
  const container = (backgroundColor: string): object => ({
    backgroundColor,
    foregroundColors: colours(palette),
  });
  return {
    fontFamily: FONT.fontFamily,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.border },
    supportsInteractivity: true,
    textBlock: { headingLevel: 2 },
    fontTypes: { default: FONT, monospace: FONT },
    containerStyles: {
      default: container(palette.card),
      emphasis: container(palette.emphasis),
      attention: container(palette.attention),
      warning: container(palette.warning),
      good: container(palette.emphasis),
      accent: container(palette.emphasis),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: { label: { inputSpacing: 4, requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    },
  };
}

/** What a host config cannot say: buttons, inputs, the edge of the card. */
export function stylesheet(theme: Theme): string {
  const { page, card, border, text, primary, onPrimary, accent } = PALETTES[theme];
  return `
    body { margin: 0; padding: 12px; background: ${page}; color: ${text}; box-sizing: border-box; }
    #card { max-width: 640px; background: ${card}; border: 1px solid ${border}; border-radius: 8px; overflow: hidden; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-horizontal-separator { overflow: visible; }
    .ac-pushButton { font: 600 14px "Segoe UI", "Open Sans", "Noto Sans", sans-serif; color: ${text}; background: ${card};
      border: 1px solid ${border}; border-radius: 4px; padding: 6px 12px; min-height: 32px; cursor: pointer; text-align: left; }
    .ac-pushButton.style-positive { color: ${onPrimary}; background: ${primary}; border-color: ${primary}; }
    .ac-selectable:focus-visible, .ac-pushButton:focus-visible { outline: 2px solid ${accent}; outline-offset: 2px; }
    .ac-input, select.ac-input { font: 14px "Segoe UI", "Open Sans", "Noto Sans", sans-serif; color: ${text}; background: ${card};
      border: 1px solid ${border}; border-radius: 4px; min-height: 32px; padding: 4px 8px; width: 100%; box-sizing: border-box; }
    .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect { border: none; padding: 0; }`;
}
