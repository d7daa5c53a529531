// Development only: every screen with made-up data, for looking at and for screenshots. `?screen=session`.
import { render } from 'preact';
import '../theme/index';
import { StatusLine } from '../parts/status';
import { settings, startSettings } from '../settings';
import { screens } from './screens';

const query = new URLSearchParams(location.search);
startSettings();
const renderer = query.get('renderer');
if (renderer) document.documentElement.dataset.renderer = renderer;
settings.value = {
  ...settings.value,
  picture: query.get('picture') !== 'no',
  contrast: query.get('contrast') === 'high' ? 'high' : 'paper',
  textSize: ([100, 115, 130, 150] as const).find((size) => String(size) === query.get('size')) ?? 100,
};

function Gallery() {
  const Chosen = screens[query.get('screen') ?? ''];
  if (Chosen) return <Chosen />;
  return (
    <ul style={{ padding: '40px' }}>
      {Object.keys(screens).map((id) => (
        <li key={id}>
          <a href={`?screen=${id}`}>{id}</a>
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById('app');
if (root)
  render(
    <>
      <Gallery />
      <StatusLine />
    </>,
    root,
  );
