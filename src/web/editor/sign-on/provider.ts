import * as openid from "openid-client";
import type { Identity } from "#feedback/editors/sign-on.ts";
import { type ClaimSettings, identityOf } from "./claims.ts";
import { SignOnFailure } from "./failure.ts";

/** Where people sign in once for everything, as Config has it. */
export interface ProviderSettings extends ClaimSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly scope: string;
}

/** What must come back from the provider, and what proves that it was us who asked. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  /** PKCE's code verifier (RFC 7636). */
  readonly verifier: string;
}

/** An OpenID Connect provider, spoken to only when somebody signs in or out. */
export interface Provider {
  readonly name: string;
  /** Where a browser goes to sign in. Throws SignOnFailure. */
  begin(): Promise<{ readonly url: string; readonly expected: Expected }>;
  /** Who came back to an address with the query `search`. Throws SignOnFailure. */
  finish(search: string, expected: Expected): Promise<Identity>;
  /** Where a browser goes to sign out there too; undefined where there is no such place. Throws SignOnFailure. */
  signOutUrl(): Promise<string | undefined>;
}

const TIMEOUT_S = 5;
/** What the provider says of itself is asked for anew after so long: addresses change, seldom. */
const KNOWN_FOR_MS = 60 * 60_000;

/** The provider, to which people leave from `callback` and, signed out, return to `left`: whole URLs that it must know. */
export function createProvider(
  settings: ProviderSettings,
  { callback, left }: { readonly callback: string; readonly left: string },
): Provider {
  const discovered = createDiscovery(settings);
  return {
    name: settings.name,
    async begin() {
      const configuration = await discovered();
      const expected: Expected = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: callback,
        scope: settings.scope,
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, expected };
    },
    async finish(search, expected) {
      const url = new URL(callback + search);
      // Somebody began twice: the other tab goes on.
      if (url.searchParams.get("state") !== expected.state) throw new SignOnFailure("stale");
      const configuration = await discovered();
      return redeem(configuration, url, expected, settings).catch((error: unknown) => {
        throw SignOnFailure.from(error);
      });
    },
    async signOutUrl() {
      const configuration = await discovered();
      if (!configuration.serverMetadata().end_session_endpoint) return undefined;
      return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: left }).href;
    },
  };
}

/** Trades the code for who somebody is; signature, issuer, audience, times and nonce are checked. */
async function redeem(
  configuration: openid.Configuration,
  url: URL,
  { state, nonce, verifier }: Expected,
  settings: ProviderSettings,
): Promise<Identity> {
  const tokens = await openid.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims() as openid.IDToken;
  // Many providers keep the ID token short and say the rest at their userinfo endpoint.
  const more = configuration.serverMetadata().userinfo_endpoint
    ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {};
  return identityOf({ ...more, ...claims }, settings);
}

function createDiscovery({ issuer, clientId, clientSecret }: ProviderSettings) {
  const { protocol } = new URL(issuer);
  const [basic, post] = [
    openid.ClientSecretBasic(clientSecret),
    openid.ClientSecretPost(clientSecret),
  ];
  // Where a provider says nothing, it takes the first (OpenID Connect Discovery 1.0, 3).
  const authenticate: openid.ClientAuth = (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]).includes(
      "client_secret_basic",
    )
      ? basic(server, ...rest)
      : post(server, ...rest);
  let known: Promise<openid.Configuration> | undefined;
  let until = 0;
  return (now = Date.now()): Promise<openid.Configuration> => {
    if (known && now < until) return known;
    const asked = openid.discovery(new URL(issuer), clientId, undefined, authenticate, {
      timeout: TIMEOUT_S,
      // Config lets http: through for this machine alone.
      execute: protocol === "http:" ? [openid.allowInsecureRequests] : [],
    });
    until = now + KNOWN_FOR_MS;
    known = asked.catch((error: unknown) => {
      known = undefined;
      throw new SignOnFailure("down", error);
    });
    return known;
  };
}
