import { noticeSentence } from '#areas/admin/notification/rules/sentence.ts';
import type { Notice } from '#engine/notice/index.ts';
import type { Scope } from '#engine/scope.ts';
import { inLanguage, type Language } from '#kit/text.ts';

/** The sentence of a notice for a reader of that language and zone. */
export function wordsOfNotice(
  { model }: Pick<Scope, 'model'>,
  notice: Notice,
  { language, zone }: { readonly language: Language; readonly zone: string },
): string {
  const { params, record, by, kind, isHidden } = notice;
  const object = model.objects.get(params.object ?? record?.object ?? '');
  const labels = (params.fields ?? []).flatMap((name) => object?.fields.get(name)?.label ?? []);
  return noticeSentence(
    {
      kind,
      isHidden,
      title: record?.title ?? null,
      by: by?.title ?? null,
      times: params.times,
      objects: object && inLanguage(object.definition.label.many, language),
      fields: labels.map((label) => inLanguage(label, language)),
      followUps: params.followUps,
      time:
        params.day === undefined
          ? params.time && timeFor(params.time, language, zone)
          : dayFor(params.day, language),
      event: eventFor(model, params.event, language),
      isOverdue: params.isOverdue,
      file: params.file,
      refused: params.refused,
      failed: params.failed,
    },
    language,
  );
}

function timeFor(instant: string, language: Language, timeZone: string): string {
  return new Date(instant).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
}

function dayFor(day: string, language: Language): string {
  return new Date(day).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
}

function eventFor(
  model: Scope['model'],
  event: string | undefined,
  language: Language,
): string | undefined {
  if (event === undefined || event === 'birth') return event;
  const kind = model.objects.get('life-event')?.fields.get('kind')?.field;
  const options = kind && 'options' in kind ? (kind.options ?? {}) : {};
  const option = Object.entries(options).find(([name]) => name === event)?.[1];
  return option ? inLanguage(option.label, language) : event;
}
