import { useQuery } from '@tanstack/react-query';
import type { MarkedToken, Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { knownParts, slugOf, targetOf, type Target } from './guides.ts';
import { pictureQuery } from './shelf.ts';
import styles from './help.module.css';

type Reading = {
  /** The guide that is read. */
  readonly name: string;
  readonly onFollow: (target: Target) => void;
};

/** A guide's text as elements: no word of it becomes HTML. */
export function Markdown({ tokens, ...reading }: Reading & { tokens: readonly Token[] }) {
  return knownParts(tokens).map((token, at) => <Part key={at} token={token} {...reading} />);
}

function Part({ token, ...reading }: Reading & { token: MarkedToken }): ReactNode {
  const inner = (tokens: readonly Token[] | undefined) => (
    <Markdown tokens={tokens ?? []} {...reading} />
  );
  switch (token.type) {
    case 'heading':
      return <Heading token={token}>{inner(token.tokens)}</Heading>;
    case 'paragraph':
      return <p>{inner(token.tokens)}</p>;
    case 'list':
      return <Items token={token} {...reading} />;
    case 'table':
      return <Table token={token} {...reading} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{inner(token.tokens)}</strong>;
    case 'em':
      return <em>{inner(token.tokens)}</em>;
    case 'del':
      return <del>{inner(token.tokens)}</del>;
    case 'blockquote':
      return <blockquote>{inner(token.tokens)}</blockquote>;
    case 'link':
      return <Anchor token={token} {...reading} />;
    case 'image':
      return <Picture token={token} />;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'text':
      return 'tokens' in token && token.tokens ? inner(token.tokens) : token.text;
    case 'escape':
      return token.text;
    default:
      return null;
  }
}

// The drawer's own title is of the second rank.
function Heading({ token, children }: { token: Tokens.Heading; children: ReactNode }) {
  const Rank = token.depth <= 1 ? 'h2' : token.depth === 2 ? 'h3' : 'h4';
  return (
    <Rank data-slug={slugOf(token.text)} tabIndex={-1}>
      {children}
    </Rank>
  );
}

function Items({ token, ...reading }: Reading & { token: Tokens.List }) {
  const Kind = token.ordered ? 'ol' : 'ul';
  return (
    <Kind>
      {token.items.map((item, at) => (
        <li key={at}>
          <Markdown tokens={item.tokens} {...reading} />
        </li>
      ))}
    </Kind>
  );
}

function Table({ token, ...reading }: Reading & { token: Tokens.Table }) {
  return (
    <div className={styles['table']}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, at) => (
              <th key={at} scope="col">
                <Markdown tokens={cell.tokens} {...reading} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at}>
                  <Markdown tokens={cell.tokens} {...reading} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Anchor({ token, ...reading }: Reading & { token: Tokens.Link }) {
  const target = targetOf(token.href, reading.name);
  const children = <Markdown tokens={token.tokens} {...reading} />;
  if (target.kind === 'nothing') return children;
  if (target.kind === 'outside')
    return (
      <a href={target.href} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  return (
    <button type="button" className={styles['link']} onClick={() => reading.onFollow(target)}>
      {children}
    </button>
  );
}

function Picture({ token }: { token: Tokens.Image }) {
  const { data } = useQuery(pictureQuery(token.href));
  return data ? <img src={data} alt={token.text} loading="lazy" /> : null;
}
