// An identity provider for the journeys: whoever asks is signed in as the subject they name. Usage: oidc-provider.mjs PORT CALLBACK
import Provider from "oidc-provider";

const [port, callback] = process.argv.slice(2);

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "travaux", client_secret: "known-to-the-journeys", redirect_uris: [callback] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  findAccount: (_context, accountId) => ({
    accountId,
    claims: () => ({
      sub: accountId,
      name: `Person ${accountId}`,
      // everybody claims the address of somebody who has an account with a password
      email: "chair@demo.travaux.example",
      email_verified: true,
    }),
  }),
});

provider.listen(Number(port));
