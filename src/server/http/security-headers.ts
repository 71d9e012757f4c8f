import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Sets on every reply what browsers are to refuse; replies of the API are never kept. */
export function setSecurityHeaders(
  app: FastifyInstance,
  options: { readonly https: boolean },
): void {
  app.addHook('onRequest', (request, reply, done) => {
    request.nonce = randomBytes(16).toString('base64');
    const isApi = request.url.startsWith('/api/');
    reply.headers({
      'content-security-policy': isApi
        ? "default-src 'none'; frame-ancestors 'none'"
        : pagePolicy(request.nonce),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(self), geolocation=(self), payment=()',
      'x-request-id': request.id,
      ...(options.https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
      ...(isApi ? { 'cache-control': 'no-store' } : {}),
    });
    done();
  });
}

function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
