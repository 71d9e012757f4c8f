import fastify, { LogController, type FastifyInstance } from 'fastify';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { noteAccess } from './access/watch.ts';
import type { ServerContext } from './context.ts';
import { faultOf } from './fault.ts';
import { readJsonBodies } from './http/body.ts';
import { answerErrors } from './http/errors.ts';
import { readForms } from './http/multipart.ts';
import { countRequests } from './http/metrics.ts';
import './http/request.ts';
import type { Api } from './http/route.ts';
import { refusingUnread } from './http/unread.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { serveWebApp } from './http/web-app.ts';
import { registerOpenApi } from './openapi/index.ts';
import { languageOf } from './sentences.ts';
import { registerCalendarFeed } from './routes/calendar-feed.ts';
import { registerOperation } from './routes/operation.ts';
import { registerQuotePage } from './routes/quote-page.ts';
import { registerUnsubscribe } from './routes/unsubscribe.ts';
import { registerRoutes } from './routes/index.ts';

/** Builds the HTTP server: every route, refusal and header, not yet listening. */
export async function buildApp(context: ServerContext): Promise<FastifyInstance> {
  const app = fastify({
    genReqId: () => newId(),
    logger: context.logLevel === 'silent' ? false : loggerOf(context),
    // Our own line a request says no address, no query and no header: these are personal.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    // Only a proxy on this machine, or one that the settings name, is believed about who asks.
    trustProxy: ['loopback', ...context.trustProxy],
    // A client that neither reads nor writes for longer than any statement may run is gone.
    connectionTimeout: 180_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 300 },
    ...refusingUnread(context.sentences),
  });
  app.decorateRequest('language', 'en');
  app.decorateRequest('actor', null);
  app.decorateRequest('nonce', '');
  app.addHook('onRequest', (request, _reply, done) => {
    request.language = languageOf(request.headers['accept-language'], 'en');
    done();
  });
  setSecurityHeaders(app, { https: context.origins[0].startsWith('https:') });
  logRequests(app);
  noteAccess(app, context);
  const metrics = countRequests(app, context.pool);
  readJsonBodies(app);
  readForms(app);
  answerErrors(app, context.sentences);
  registerOperation(app, context, metrics);
  registerCalendarFeed(app, context);
  registerUnsubscribe(app, context);
  registerQuotePage(app, context);
  await app.register(
    async (inner) => {
      const api: Api = { app: inner, context, shapes: [] };
      registerRoutes(api);
      registerOpenApi(app, api);
    },
    { prefix: '/api/v1' },
  );
  if (context.webFolder !== null) await serveWebApp(app, context.webFolder);
  else app.setNotFoundHandler(missing);
  return app;
}

// Where the framework speaks by itself it would say addresses and messages.
function loggerOf({ logLevel, logTo }: ServerContext) {
  return {
    level: logLevel,
    serializers: {
      req: () => ({}),
      res: () => ({}),
      err: (error: Error) => ({ type: error.name, message: '', stack: '', fault: faultOf(error) }),
    },
    ...(logTo === null ? {} : { stream: logTo }),
  };
}

function missing(): never {
  throw new Problem('route.missing', {}, { status: 404 });
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...request.actor,
      },
      'request',
    );
    done();
  });
}
