import { render } from 'preact';
import { AddressProvider } from './address/address.js';
import { App } from './shell/app.js';
import { LanguageProvider } from './reader/language.js';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/notices.css';
import './styles/skeleton.css';
import './styles/dialog.css';
import './styles/print.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app');
render(
  <LanguageProvider>
    <AddressProvider>
      <App />
    </AddressProvider>
  </LanguageProvider>,
  root,
);
