import { useCallback, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { OfficeTheme } from '../host/officeWindow';
import type { TypingAlert } from '../host/typingAlert';
import { ExcelWindow } from './ExcelWindow';
import { readRibbon, type RibbonGroup } from './ribbon';
import { Workbench, type Places, type Prompt } from './workbench';
import './page.css';

/** How long a message stays, in milliseconds. */
const NOTICE_MS = 6000;

declare global {
  interface Window {
    /** For the console and for tests: the simulated Excel behind the page. */
    workbench?: Workbench;
  }
}

const firstTheme = (): OfficeTheme =>
  new URLSearchParams(window.location.search).get('theme') === 'dark' ? 'dark' : 'light';

interface Question {
  readonly alert: TypingAlert;
  readonly answer: (enter: boolean) => void;
}

/** There is no second Excel here: what it would show is a download. */
function save(name: string, file: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(file)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function Page() {
  const [ribbon, setRibbon] = useState<readonly RibbonGroup[]>([]);
  const [theme, setTheme] = useState(firstTheme);
  const [notice, setNotice] = useState('');
  const [prompt, setPrompt] = useState<Prompt | null>(null);
  const [canUndo, setCanUndo] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const workbench = useRef<Workbench | undefined>(undefined);

  useEffect(() => {
    void readRibbon().then(setRibbon);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setNotice(''), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const ready = useCallback((places: Places) => {
    if (workbench.current) return;
    workbench.current = new Workbench(places, firstTheme(), {
      say: setNotice,
      prompt: setPrompt,
      canUndo: setCanUndo,
      open: (file) => {
        save('New workbook.xlsx', file);
        setNotice(
          'Excel would open this copy in a new window. Here it is in your downloads: New workbook.xlsx.',
        );
      },
      ask: (alert) => new Promise((resolve) => setQuestion({ alert, answer: resolve })),
    });
    window.workbench = workbench.current;
    workbench.current.open();
  }, []);

  return (
    <ExcelWindow
      ribbon={ribbon}
      theme={theme}
      alert={question?.alert ?? null}
      notice={notice}
      prompt={prompt}
      canUndo={canUndo}
      undo={() => workbench.current?.undo()}
      ready={ready}
      press={(button) => workbench.current?.press(button)}
      changeTheme={(next) => {
        setTheme(next);
        workbench.current?.changeTheme(next);
      }}
      answer={(enter) => {
        question?.answer(enter);
        setQuestion(null);
      }}
    />
  );
}

/** A canvas measures with whatever font is there: the workbook's has to be. */
const fonts = ['11pt Calibri', 'bold 11pt Calibri', 'italic 11pt Calibri'].map((font) =>
  document.fonts.load(font),
);

const root = document.getElementById('page');
if (!root) throw new Error('The page has no element "page".');
void Promise.all(fonts).then(() => createRoot(root).render(<Page />));
