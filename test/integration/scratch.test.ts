import { plan, stamp, startAddin } from '../support/addin';
test('b', async () => {
  const addin = await startAddin();
  addin.headless.host.statistics.reset();
  const r = await addin.port.build(plan, stamp);
  console.log(JSON.stringify(r).slice(0,300), JSON.stringify(addin.headless.host.statistics.current.each));
  addin.headless.dispose();
}, 60000);
