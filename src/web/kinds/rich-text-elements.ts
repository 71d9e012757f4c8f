import { createElement, type ReactNode } from 'react';
import { ReachLink } from '#web/contact/reach-link.tsx';
import { richTextTags } from '#kit/rich-text.ts';
import { isOpenable } from './openable.ts';

/**
 * Formatted text as elements that are made one by one from the marks we know: whatever else a text may hold, it never
 * reaches the page as markup.
 */
export function elementsOf(html: string): ReactNode[] {
  return childrenOf(parsed(html));
}

/** The words of formatted text on one line. */
export function wordsOf(html: string): string {
  const spaced = html.replace(/<(?=\/?(?:p|h\d|li|ul|ol|blockquote|br)\b)/gi, ' <');
  return (parsed(spaced).textContent ?? '').replace(/\s+/g, ' ').trim();
}

// A document that was parsed so has no window: nothing in it loads or runs.
function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(withoutStyles(html), 'text/html').body;
}

function childrenOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => nodeOf(node, index));
}

const dropped = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg']);

function nodeOf(node: Node, key: number): ReactNode {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (dropped.has(name)) return null;
  const tag = richTextTags.find((known) => known === name);
  if (tag === undefined) return createElement('span', { key }, ...childrenOf(node));
  if (tag === 'br') return createElement('br', { key });
  const reach = reachOf(node);
  if (reach) return createElement(ReachLink, { key, ...reach }, ...childrenOf(node));
  return createElement(tag, { key, ...linkOf(node) }, ...childrenOf(node));
}

// A number or address in a text is one of somebody like any other.
function reachOf(element: Element): { way: 'call' | 'mail'; number: string } | null {
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
  const [, scheme, target = ''] = /^(tel|mailto):([^?]+)/i.exec(href) ?? [];
  if (scheme === undefined) return null;
  return { way: scheme.toLowerCase() === 'tel' ? 'call' : 'mail', number: readable(target) };
}

function readable(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function linkOf(element: Element): Record<string, string> {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (href === null || !isOpenable(href)) return {};
  return { href, target: '_blank', rel: 'noreferrer nofollow' };
}

/** The text without styles of its own; the policy of the page forbids them, and the browser would complain of each. */
export function withoutStyles(html: string): string {
  return html.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, '');
}
