// Starts the client: settings, styles, the page.
import { render } from 'preact';
import './theme/index';
import { App } from './app';
import { startLanguage } from './language';
import { startSettings } from './settings';
import { startTitle } from './titlePage';

const renderer = new URLSearchParams(location.search).get('renderer');
if (renderer) document.documentElement.dataset.renderer = renderer;
startSettings();
void startLanguage().then(() => {
  startTitle();
  const root = document.getElementById('app');
  if (root) render(<App />, root);
});
