// Lays out pages beside the thread that answers HTTP: a large list takes seconds of processor time.
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { Content } from 'pdfmake/interfaces.js';
import type { Sheet } from './sheet.ts';
import { frame, line, quiet, textSize } from './sheet.ts';

const face = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);
const boldFace = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf'),
);

async function lay({ title, page, margins, content, foot }: Sheet): Promise<Buffer> {
  const [left, , right] = margins;
  pdfmake.setFonts({
    Sans: { normal: face, bold: boldFace, italics: face, bolditalics: boldFace },
  });
  // Nothing but the fonts is read, and nothing is fetched: pages hold what people typed.
  pdfmake.setLocalAccessPolicy((path) => path === face || path === boldFace);
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
    // A table whose lines are drawn in Word.
    framed: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => frame,
      vLineColor: () => frame,
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
            footer: (current: number, count: number): Content => ({
              columns: [foot, { text: `${current} / ${count}`, alignment: 'right' }],
              margin: [left, 12, right, 0],
              fontSize: 8,
              color: quiet,
            }),
          }),
    })
    .getBuffer();
}

parentPort?.once('message', async (sheet: Sheet) => {
  parentPort?.postMessage(await lay(sheet));
});
