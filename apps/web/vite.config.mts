import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the API is another process; in production it serves what is built here. */
const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Fonts stay files of their own: inlined, every page would carry those it never shows.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
});
