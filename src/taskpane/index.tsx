import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openServices } from './openServices';

const root = document.getElementById('pane');
if (!root) throw new Error('taskpane.html has no element "pane".');
// Drawn at once: Office may take seconds, and a pane that stays blank looks broken (office-js #6040, #3101).
createRoot(root).render(<App opening={openServices()} reload={() => window.location.reload()} />);
