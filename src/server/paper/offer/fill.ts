import { Problem, refuseIf } from '#kit/problem.ts';
import { unknownBlanks } from './blanks.ts';
import { partsOf } from './word-parts.ts';

/** A picture in a document; sizes in pixels. */
export type Picture = {
  readonly bytes: Buffer;
  readonly format: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
};

/** What stands in the blanks of a template, all in words. */
export type Filling = {
  /** By the name of the blank; names with a point too. */
  readonly values: Readonly<Record<string, string>>;
  readonly lines: readonly Readonly<Record<string, string>>[];
  readonly seal: Picture | null;
};

/** The template with its blanks filled; refuses what is no Word document, loops and braces left open, and names blanks that nothing fills. */
export async function fillTemplate(template: Buffer, filling: Filling): Promise<Buffer> {
  // Refuses what is no package or unfolds too far before anything else reads it.
  await partsOf(template);
  // Loaded with the first document that is made.
  const { TemplateHandler } = await import('easy-template-x');
  const handler = new TemplateHandler();
  try {
    const blanks = await handler.parseTags(template);
    const unknown = unknownBlanks(blanks);
    refuseIf(unknown.length > 0, 'paper-template.unknown', { blanks: unknown.join(' ') });
    const { seal } = filling;
    return await handler.process(template, {
      ...filling.values,
      lines: filling.lines.map((line) => ({ ...line })),
      seal:
        seal === null
          ? ''
          : {
              _type: 'image',
              source: seal.bytes,
              format: seal.format,
              width: seal.width,
              height: seal.height,
            },
    });
  } catch (error) {
    throw await inWords(error);
  }
}

async function inWords(error: unknown): Promise<unknown> {
  if (error instanceof Problem) return error;
  const word = await import('easy-template-x');
  if (error instanceof word.UnclosedTagError || error instanceof word.UnopenedTagError)
    return new Problem('paper-template.loop', { blank: error.tagRawText });
  if (error instanceof word.MissingCloseDelimiterError)
    return new Problem('paper-template.brace', { text: error.openDelimiterText });
  if (error instanceof word.MissingStartDelimiterError)
    return new Problem('paper-template.brace', { text: error.closeDelimiterText });
  if (error instanceof word.TemplateSyntaxError || error instanceof word.TemplateDataError)
    return new Problem('paper-template.brace', { text: error.message });
  return new Problem('paper-template.not-word');
}
