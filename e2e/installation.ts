/** The installation that the journeys run against; `E2E_PORT` moves it aside for a second one on the same machine. */
export const PORT = Number(process.env.E2E_PORT ?? 4310);
export const BASE_URL = `http://localhost:${PORT}`;
export const DEMO_PASSWORD = "the-demo-of-the-journeys";
