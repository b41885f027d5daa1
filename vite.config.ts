import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/**
 * Builds the page into dist/web, where the gateway serves it. Nothing is inlined, so that the page
 * runs under `script-src 'self'; style-src 'self'`; addresses are relative, so that it also works
 * behind a proxy that puts the gateway under a path.
 */
export default defineConfig({
  root: 'src/web',
  base: './',
  plugins: [preact()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
