import { render } from 'preact';
import { App } from './app.js';
import { LanguageProvider } from './language.js';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/results.css';
import './styles/notices.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element #app');
render(
  <LanguageProvider>
    <App />
  </LanguageProvider>,
  root,
);
