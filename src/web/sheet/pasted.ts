/** Cells of rows as another sheet copies them: tabs between cells, a cell with line breaks or tabs in quotation marks. */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    row.push(cell.trim());
    cell = '';
  };
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (isQuoted && character === '"' && plain.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted) {
      if (character === '"') isQuoted = false;
      else cell += character === '\n' ? ' ' : character;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === '\t') end();
    else if (character === '\n') {
      end();
      rows.push(row);
      row = [];
    } else cell += character;
  }
  end();
  rows.push(row);
  return rows.filter((cells) => cells.some((one) => one !== ''));
}

/** Whether what is pasted fills more than the one cell. */
export function isOfCells(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}
