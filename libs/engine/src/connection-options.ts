import type { TemporalSettings } from '@tertial/settings';

/** How to reach Temporal, in the words that both of its SDK's kinds of connection understand. */
export interface ConnectionParts {
  readonly address: string;
  readonly tls?: TlsParts | true;
  readonly apiKey?: string;
}

interface TlsParts {
  serverNameOverride?: string;
  serverRootCACertificate?: Buffer;
  clientCertPair?: { crt: Buffer; key: Buffer };
}

/** The settings as options of Connection (clients) and NativeConnection (the worker). */
export function connectionOptions({ address, tls, apiKey }: TemporalSettings): ConnectionParts {
  return { address, ...(tls ? { tls: tlsParts(tls) } : {}), ...(apiKey ? { apiKey } : {}) };
}

function tlsParts(tls: NonNullable<TemporalSettings['tls']>): TlsParts {
  const { serverCa, clientCertificate, clientKey, serverName } = tls;
  return {
    ...(serverName ? { serverNameOverride: serverName } : {}),
    ...(serverCa ? { serverRootCACertificate: serverCa } : {}),
    ...(clientCertificate && clientKey ? { clientCertPair: { crt: clientCertificate, key: clientKey } } : {}),
  };
}
