import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './styles/frame.css';
import './styles/sidebar.css';
import './styles/messages.css';
import './styles/composer.css';
import './styles/panel.css';
import './styles/renderer.css';
import { App } from './app.tsx';

const place = document.querySelector('#page');
if (place) createRoot(place).render(<App />);
