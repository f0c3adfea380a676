import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const CLIENT = { id: "lyhord", secret: "a-secret-that-only-these-two-know" };

/** Whom the provider signs in, and what it says of them. */
export interface Person {
  readonly sub: string;
  readonly preferred_username?: string;
  readonly email?: string;
  readonly roles?: unknown;
}

/**
 * A real OpenID Connect provider on a port of its own, for the site at `baseUrl`. It asks nobody anything:
 * whoever comes is `person`, or stops there when it is null.
 */
export async function startProvider(baseUrl: string) {
  let person: Person | null = null;
  const known = new Map<string, Person>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${baseUrl}/redaktion/logga-in/svar`],
        post_logout_redirect_uris: [`${baseUrl}/redaktion/logga-in`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["preferred_username", "roles"], email: ["email"] },
    cookies: { keys: ["en nyckel för prov"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/ask/${uid}` },
    ttl: {
      AuthorizationCode: 900,
      Interaction: 60,
      Session: 600,
      Grant: 600,
      AccessToken: 60,
      IdToken: 60,
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ ...(known.get(id) as Person) }),
    }),
    // Nobody is asked whether the site may know who they are: agencies do not ask either.
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/ask/")) return answer(request, response);
    if (person) known.set(person.sub, person);
    const result = person ? { login: { accountId: person.sub } } : { error: "access_denied" };
    return provider.interactionFinished(request, response, result);
  });
  return {
    url,
    be(next: Person | null) {
      person = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
