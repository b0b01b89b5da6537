/** The title of a yellow notice in the colour of text: yellow on yellow is too faint to be read. */
export const DARK_TITLE = { title: { color: "var(--mantine-color-text)" } } as const;
