// Starts the client: settings, styles, the page.
import { render } from 'preact';
import './theme/index';
import { App } from './app';
import { startSettings } from './settings';
import { startTitle } from './titlePage';

const renderer = new URLSearchParams(location.search).get('renderer');
if (renderer) document.documentElement.dataset.renderer = renderer;
startSettings();
startTitle();
const root = document.getElementById('app');
if (root) render(<App />, root);
