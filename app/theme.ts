"use client";
import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Ink blue: the one accent. Shade 6 on white and shade 4 on dark both reach WCAG AA for text. */
const ink: MantineColorsTuple = [
  "#eef3f9",
  "#dbe4ef",
  "#b4c7de",
  "#8aa8cd",
  "#688ebe",
  "#4f7cb3",
  "#2f5f9a",
  "#28528a",
  "#1e4478",
  "#123562",
];

/** Calm and typographic: Inter for the interface, Source Serif for the treaty's own words. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 6 },
  colors: { ink },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, monospace",
  headings: {
    fontFamily: "'Source Serif 4 Variable', Georgia, serif",
    fontWeight: "600",
    textWrap: "balance",
  },
  defaultRadius: "sm",
  cursorType: "pointer",
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    // within a dialog their <header> would be a second banner of the page
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Modal: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    // within a sentence a link is told apart by more than its colour
    Anchor: { defaultProps: { underline: "not-hover" } },
    Notification: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Button: { defaultProps: { size: "sm" } },
    Table: { defaultProps: { verticalSpacing: "xs" } },
    ModalCloseButton: { defaultProps: { "aria-label": "Close" } },
    DrawerCloseButton: { defaultProps: { "aria-label": "Close" } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});
