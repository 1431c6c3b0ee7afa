import { createServer } from 'node:net';

/**
 * A TCP port on loopback that nobody listens on: `preferred` where it is free, else one that the system picks.
 * Another process may take it before the caller does; callers start right away and fail visibly.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred === undefined) return listenBriefly(0);
  try {
    return await listenBriefly(preferred);
  } catch {
    return listenBriefly(0);
  }
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
