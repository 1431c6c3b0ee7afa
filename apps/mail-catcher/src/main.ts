import { readCatcherSettings } from './catcher-settings';
import { startHttp } from './http';
import { MailStore } from './mail-store';
import { startSmtp } from './smtp';

async function main(): Promise<void> {
  const { smtpPort, pagePort, folder, refuses } = readCatcherSettings(process.env);
  const store = await MailStore.open(folder);
  const smtp = await startSmtp({ port: smtpPort, store, refuses, now: () => new Date() });
  const http = await startHttp(pagePort, store);
  console.log(`mail catcher ready: smtp 127.0.0.1:${smtpPort}, http://localhost:${pagePort}, ${folder}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A mail that is being taken gets its answer; who only keeps a connection open is cut off.
      smtp.close(() => process.exit(0));
      http.close();
      http.closeAllConnections();
      setTimeout(() => process.exit(0), 2_000).unref();
    });
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
