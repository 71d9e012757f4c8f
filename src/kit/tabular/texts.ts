import type { Texts } from '../text.ts';

/** Why a file or a row of it cannot be taken, and what was noticed while reading. */
export const texts: Texts = {
  'table.empty': {
    en: 'The file is empty. Choose one that has rows.',
    zh: '文件是空的，请选择有内容的文件。',
  },
  'table.not-text': {
    en: 'The file is not a table. Save it as CSV, XLSX or vCard and choose that file.',
    zh: '该文件不是表格，请另存为 CSV、XLSX 或 vCard 后再选择。',
  },
  'table.is-old-excel': {
    en: 'This is an old Excel workbook (.xls). Open it in Excel or WPS, save it as .xlsx and choose that file.',
    zh: '这是旧版 Excel 工作簿（.xls），请用 Excel 或 WPS 打开并另存为 .xlsx 后再选择。',
  },
  'table.is-locked': {
    en: 'The workbook is protected with a password. Save a copy without one and choose that file.',
    zh: '该工作簿有密码保护，请另存一份没有密码的副本后再选择。',
  },
  'table.is-open-document': {
    en: 'This is an OpenDocument sheet. Save it as .xlsx and choose that file.',
    zh: '这是 OpenDocument 表格，请另存为 .xlsx 后再选择。',
  },
  'table.is-binary-workbook': {
    en: 'This is a binary Excel workbook (.xlsb). Save it as .xlsx and choose that file.',
    zh: '这是二进制 Excel 工作簿（.xlsb），请另存为 .xlsx 后再选择。',
  },
  'table.is-archive': {
    en: 'This is an archive. Unpack it and choose the table inside.',
    zh: '这是压缩包，请解压后选择其中的表格。',
  },
  'table.is-pdf': {
    en: 'This is a PDF, which holds no table that can be read. Export the rows as CSV or XLSX.',
    zh: '这是 PDF 文件，无法读取其中的表格，请将数据导出为 CSV 或 XLSX。',
  },
  'table.is-markup': {
    en: 'This is a web page or XML, whatever its name says. Open it in Excel or WPS and save it as .xlsx.',
    zh: '这其实是网页或 XML 文件，请用 Excel 或 WPS 打开并另存为 .xlsx。',
  },
  'table.is-calendar': {
    en: 'This is a calendar (iCalendar), not a table of rows.',
    zh: '这是日历文件（iCalendar），不是数据表。',
  },
  'table.unknown-encoding': {
    en: 'There is no encoding called {encoding}.',
    zh: '没有名为 {encoding} 的编码。',
  },
  'table.unreadable': {
    en: 'The file is damaged: {reason}. Save it again and choose the new file.',
    zh: '文件已损坏：{reason}。请重新保存后再选择。',
  },
  'table.unpacks-too-large': {
    en: '{part} unfolds to far more than a workbook holds, as harmful files do. Split the table into several files.',
    zh: '{part} 解压后远超正常工作簿的大小，可能是恶意文件。请将表格拆分为多个文件。',
  },
  'table.no-sheet': {
    en: 'The workbook has no sheet called {sheet}.',
    zh: '工作簿中没有名为 {sheet} 的工作表。',
  },
  'table.line-too-long': {
    en: 'Line {line} is longer than {limit} characters. Check that the file is a table with line breaks.',
    zh: '第 {line} 行超过 {limit} 个字符，请检查文件是否为带换行的表格。',
  },
  'table.too-many-columns': {
    en: 'Line {line} has {found} columns; at most {limit} can be read.',
    zh: '第 {line} 行有 {found} 列，最多可读取 {limit} 列。',
  },
  'table.header-too-long': {
    en: 'The heading of column {column} is longer than 1,000 characters. Check that the first line names the columns.',
    zh: '{column} 列的标题超过 1000 个字符，请检查首行是否为列名。',
  },
  'table.line-above-header': {
    en: 'Line {line} stands above the headings and was not read as a row.',
    zh: '第 {line} 行位于标题行之上，未作为数据读取。',
  },
  'table.header-repeated': {
    en: 'Line {line} repeats the headings and was left out.',
    zh: '第 {line} 行重复了标题，已略过。',
  },
  'table.cells-missing': {
    en: 'Line {line} has {found} of {width} cells; the rest were taken as empty.',
    zh: '第 {line} 行只有 {found} 个单元格（共 {width} 列），其余按空值处理。',
  },
  'table.cells-joined': {
    en: 'Line {line} has separators within a text; its parts were joined again.',
    zh: '第 {line} 行的文本中含有分隔符，已重新合并。',
  },
  'table.cells-surplus': {
    en: 'Line {line} has {found} cells for {width} columns. Put texts that hold the separator in quotes.',
    zh: '第 {line} 行有 {found} 个单元格，但只有 {width} 列。请将含分隔符的文本加上引号。',
  },
  'table.quote-stray': {
    en: 'Line {line} has a quotation mark that opens nothing; it was kept as text.',
    zh: '第 {line} 行有多余的引号，已按文本保留。',
  },
  'table.quote-not-closed': {
    en: 'Line {line} opens a quotation mark that is never closed. Close it or write it twice.',
    zh: '第 {line} 行的引号没有闭合，请补上引号或写成两个引号。',
  },
  'table.zero-byte': {
    en: 'Line {line} holds a zero byte, which is no text. Remove it.',
    zh: '第 {line} 行含有空字节，不是有效文本，请删除。',
  },
  'table.bytes-unreadable': {
    en: 'Line {line} has characters that cannot be read in the encoding of the file. Choose another encoding or mend the line.',
    zh: '第 {line} 行有字符无法按文件编码读取，请更换编码或修正该行。',
  },
  'table.not-json': {
    en: 'Line {line} is not valid JSON. Mend it or leave it out.',
    zh: '第 {line} 行不是有效的 JSON，请修正或删除。',
  },
  'table.not-an-object': {
    en: 'Line {line} is JSON but not an object with named values, or one that is nested too deeply.',
    zh: '第 {line} 行是 JSON，但不是带字段名的对象，或嵌套过深。',
  },
  'table.property-not-taken': {
    en: 'The {property} on line {line} was not taken: pictures, sounds and keys are left out.',
    zh: '第 {line} 行的 {property} 未导入：图片、声音和密钥会被略过。',
  },
  'table.card-cut-off': {
    en: 'The card that begins on line {line} is cut off; what it has was taken.',
    zh: '从第 {line} 行开始的名片不完整，已读取现有内容。',
  },
  'table.line-not-understood': {
    en: 'Line {line} is not a line of a vCard and was left out: {text}',
    zh: '第 {line} 行不是有效的 vCard 内容，已略过：{text}',
  },
  'table.no-column-of-a-card': {
    en: 'A vCard has no place for the column {column}.',
    zh: 'vCard 中没有可存放“{column}”列的位置。',
  },
  'table.cell-not-computed': {
    en: 'The formula in column {column} of row {line} was never computed. Open the workbook in Excel or WPS and save it again.',
    zh: '第 {line} 行 {column} 列的公式没有计算结果，请用 Excel 或 WPS 打开并重新保存。',
  },
  'table.cell-error': {
    en: 'The cell in column {column} of row {line} shows the error {text}.',
    zh: '第 {line} 行 {column} 列的单元格显示错误 {text}。',
  },
};
