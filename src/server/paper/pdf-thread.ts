// Lays out pages beside the thread that answers HTTP: a large list takes seconds of processor time.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { Sheet } from './sheet.ts';
import { line, quiet, textSize } from './sheet.ts';

const font = (weight: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${weight}.ttf`));
const sans = {
  normal: font('400Regular/NotoSansSC_400Regular'),
  bold: font('600SemiBold/NotoSansSC_600SemiBold'),
};

async function lay({ title, page, margins, content, foot }: Sheet): Promise<Buffer> {
  pdfmake.setFonts({ Sans: { ...sans, italics: sans.normal, bolditalics: sans.bold } });
  // Nothing but the fonts is read, and nothing is fetched: pages hold what people typed.
  pdfmake.setLocalAccessPolicy((path) => Object.values(sans).includes(path));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setTableLayouts({
    ruled: {
      hLineWidth: (row) => (row === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: () => 0,
      paddingRight: () => 8,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  });
  return pdfmake
    .createPdf({
      info: { title },
      pageSize: page,
      pageMargins: [...margins],
      defaultStyle: { font: 'Sans', fontSize: textSize, lineHeight: 1.15 },
      content: [...content],
      ...(foot === null
        ? {}
        : {
            footer: (current: number, count: number) => ({
              columns: [foot, { text: `${current} / ${count}`, alignment: 'right' as const }],
              margin: [margins[0], 12, margins[2], 0] as [number, number, number, number],
              fontSize: 8,
              color: quiet,
            }),
          }),
    })
    .getBuffer();
}

const sheet: Sheet = workerData;
parentPort?.postMessage(await lay(sheet));
