import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Services } from '../../../src/taskpane/state/services';
import { WorkbookReader } from '../../../src/taskpane/state/workbookReader';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { MemoryPort } from '../../app/support/memoryPort';
import { fakeServices } from './pane';

interface Given {
  readonly services: Services;
  readonly reader: WorkbookReader;
  readonly snapshot: WorkbookSnapshot;
  readonly onClose: () => void;
}

/** Draws a part of the Goals page over this workbook, as the page would. */
export async function openPart(port: MemoryPort, part: (given: Given) => ReactNode) {
  const user = userEvent.setup();
  const { services } = fakeServices(port);
  const reader = new WorkbookReader(services);
  const closed: true[] = [];
  const Page = () => {
    const { snapshot } = useSyncExternalStore(reader.subscribe, reader.state);
    return snapshot && part({ services, reader, snapshot, onClose: () => closed.push(true) });
  };
  const drawn = await act(async () =>
    render(
      <FluentProvider theme={webLightTheme}>
        <Page />
      </FluentProvider>,
    ),
  );
  return { user, port, closed, ...drawn };
}

/** What a field is described by: its hint and its messages. */
export const descriptionOf = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
