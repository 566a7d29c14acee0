import { useEffect, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { OfficeTheme } from '../host/officeWindow';
import type { TypingAlert } from '../host/typingAlert';
import type { RibbonButton, RibbonGroup } from './ribbon';
import type { Places, Prompt } from './workbench';

/** Narrowest and widest pane of Excel in pixels that a person is likely to have, and the first one. */
const pane = { min: 320, max: 450, first: 380, step: 10 } as const;

interface Props {
  readonly ribbon: readonly RibbonGroup[];
  readonly theme: OfficeTheme;
  readonly alert: TypingAlert | null;
  readonly notice: string;
  readonly prompt: Prompt | null;
  readonly canUndo: boolean;
  readonly undo: () => void;
  readonly ready: (places: Places) => void;
  readonly press: (button: RibbonButton) => void;
  readonly changeTheme: (theme: OfficeTheme) => void;
  readonly answer: (enter: boolean) => void;
}

/** Everything of the page around grid and pane: what Excel has there, as little as it takes. */
export function ExcelWindow({
  ribbon,
  theme,
  alert,
  notice,
  prompt,
  canUndo,
  undo,
  ready,
  press,
  changeTheme,
  answer,
}: Props) {
  const [width, setWidth] = useState<number>(pane.first);
  const grid = useRef<HTMLDivElement>(null);
  const charts = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (grid.current && charts.current && frame.current)
      ready({ grid: grid.current, charts: charts.current, frame: frame.current });
  }, [ready]);
  return (
    <div className="workbench" data-theme={theme}>
      <header className="ribbon">
        <div className="quickAccess" role="toolbar" aria-label="Quick access">
          <button type="button" title="Undo (Ctrl+Z)" aria-disabled={!canUndo} onClick={undo}>
            <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
              <path d="M7.5 3.5 3.5 7.5l4 4M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />
            </svg>
            Undo
          </button>
        </div>
        <div className="title">
          <h1>Coachbook workbench</h1>
          <p>A simulated Excel. All names and figures are synthetic.</p>
        </div>
        {ribbon.map((group) => (
          <div key={group.id} className="group" role="group" aria-label={group.label}>
            {group.buttons.map((button) => (
              <button key={button.id} type="button" title={button.tip} onClick={() => press(button)}>
                <img src={button.icon} alt="" width={32} height={32} />
                {button.label}
              </button>
            ))}
          </div>
        ))}
        <label className="theme">
          <input
            type="checkbox"
            checked={theme === 'dark'}
            onChange={({ target }) => changeTheme(target.checked ? 'dark' : 'light')}
          />
          Dark
        </label>
      </header>
      <main className="sheet">
        <div className="grid" ref={grid} />
        <div className="over">
          <div className="charts" ref={charts} />
        </div>
        {prompt && (
          <div className="prompt" role="note">
            <strong>{prompt.title}</strong>
            <p>{prompt.text}</p>
          </div>
        )}
        <p className="notice" role="status">
          {notice}
        </p>
        {alert && <AlertBox alert={alert} answer={answer} />}
      </main>
      <aside className="side" aria-label="Coachbook">
        <Splitter width={width} change={setWidth} />
        <div className="pane" style={{ width }}>
          <div className="paneTitle">Coachbook</div>
          <iframe ref={frame} title="Task pane" />
        </div>
      </aside>
    </div>
  );
}

function Splitter({ width, change }: { readonly width: number; readonly change: (width: number) => void }) {
  const within = (wanted: number): number => Math.min(pane.max, Math.max(pane.min, wanted));
  const drag = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLDivElement>): void => {
    if (currentTarget.hasPointerCapture(pointerId)) change(within(window.innerWidth - clientX));
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-label="Width of the task pane"
      aria-orientation="vertical"
      aria-valuemin={pane.min}
      aria-valuemax={pane.max}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') change(within(width + pane.step));
        if (key === 'ArrowRight') change(within(width - pane.step));
      }}
    />
  );
}

/** Excel's box for an entry that a validation does not allow. */
function AlertBox({
  alert,
  answer,
}: {
  readonly alert: TypingAlert;
  readonly answer: (enter: boolean) => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="alert" role="alertdialog" aria-labelledby="alert-title" aria-describedby="alert-text">
      <strong id="alert-title">{alert.title}</strong>
      <p id="alert-text">{alert.message}</p>
      <div className="answers">
        <button ref={first} type="button" onClick={() => answer(false)}>
          {alert.style === 'Stop' ? 'OK' : 'Cancel'}
        </button>
        {alert.style !== 'Stop' && (
          <button type="button" onClick={() => answer(true)}>
            Enter anyway
          </button>
        )}
      </div>
    </div>
  );
}
