/** The installation that the journeys run against; `E2E_PORT` moves it aside for a second one on the same machine. */
export const PORT = Number(process.env.E2E_PORT ?? 4310);
export const BASE_URL = `http://localhost:${PORT}`;
/** The identity provider beside it, which signs in whoever asks. */
const PROVIDER_PORT = PORT + 1;
export const IDENTITY_PROVIDER = `http://localhost:${PROVIDER_PORT}`;
export const PROVIDER_COMMAND = `node e2e/oidc-provider.mjs ${PROVIDER_PORT} ${BASE_URL}/api/auth/callback/oidc`;
export const DEMO_PASSWORD = "the-demo-of-the-journeys";
