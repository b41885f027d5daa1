import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import divisions from './src/model/place/divisions.json' with { type: 'json' };

const NAMES = 'virtual:divisions';

/** The names of counties, prefectures and provinces as a module of the page, without the former ones. */
function divisionNames(): Plugin {
  return {
    name: 'division-names',
    resolveId: (id) => (id === NAMES ? `\0${NAMES}` : undefined),
    load: (id) => {
      if (id !== `\0${NAMES}`) return undefined;
      return (['provinces', 'prefectures', 'counties'] as const)
        .map((name) => {
          // Browsers read JSON in a string several times faster than the same as a program.
          const text = JSON.stringify(JSON.stringify(divisions[name]));
          return `export const ${name} = JSON.parse(${text});`;
        })
        .join('\n');
    },
  };
}

/**
 * Builds the page into dist/web, where the gateway serves it. Nothing is inlined, so that the page
 * runs under `script-src 'self'; style-src 'self'`; addresses are relative, so that it also works
 * behind a proxy that puts the gateway under a path.
 */
export default defineConfig({
  root: 'src/web',
  base: './',
  plugins: [preact(), divisionNames()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
