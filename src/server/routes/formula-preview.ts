import { z } from 'zod';
import { previewFormula } from '#engine/computed/preview.ts';
import { depthOf } from '#engine/access/reach.ts';
import { Problem } from '#kit/problem.ts';
import { formulaLimits } from '#model/expression/expression.ts';
import { resultKinds } from '#model/expression/result-kinds.ts';
import { none, route, type Api } from '../http/route.ts';
import { say } from '../sentences.ts';

const name = z.string().max(60);
const kind = z.enum(resultKinds);

/** Tries a formula before it is saved: what is wrong with it, or what it gives on some records. */
export function registerFormulaPreview(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/shape/formula-preview',
      tag: 'shape',
      summary: 'What a formula would give, or what is wrong with it and where',
      params: none,
      query: none,
      body: z.strictObject({
        object: name,
        text: z.string().max(formulaLimits.length + 1),
        wanted: kind.optional(),
        self: name.optional(),
        record: z.uuid().optional(),
      }),
      reply: z.object({
        result: kind.nullable(),
        results: z.array(kind),
        problems: z.array(
          z.object({ at: z.int(), until: z.int(), code: z.string(), detail: z.string() }),
        ),
        samples: z.array(z.object({ id: z.string(), title: z.string(), value: z.unknown() })),
      }),
    },
    async ({ scope, body }) => {
      if (depthOf(scope.rights, 'own-field', 'create') === 'none')
        throw new Problem('action.not-allowed', {}, { status: 403 });
      const { problems, ...preview } = await previewFormula(scope, body);
      const tell = api.context.sentences;
      return {
        ...preview,
        problems: problems.map(({ at, until, code, params }) => ({
          at,
          until,
          code,
          detail: say(tell, code, scope.language, params),
        })),
      };
    },
  );
}
