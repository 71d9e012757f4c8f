/** Where files are kept on an S3-compatible store, as S3_URL names it. */
export type S3Place = {
  /** The address of the bucket, and of the folder in it where there is one; without a slash at its end. */
  readonly address: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
};

/** Reads an S3_URL (`https://key:secret@host/bucket/folder?region=…`); `style=host` puts the bucket into the host's name. Null where something is missing. */
export function readS3Place(given: string): S3Place | null {
  if (!/^(s3|https?):\/\//.test(given)) return null;
  const text = given.replace(/^s3:/, 'https:');
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const [bucket = '', ...folders] = url.pathname.split('/').filter((part) => part !== '');
  if (bucket === '' || url.username === '' || url.password === '') return null;
  const isInHost = url.searchParams.get('style') === 'host';
  const parts = isInHost ? folders : [bucket, ...folders];
  const root = `${url.protocol}//${isInHost ? `${bucket}.` : ''}${url.host}`;
  return {
    address: [root, ...parts].join('/'),
    region: url.searchParams.get('region') ?? regionOf(url.hostname) ?? 'us-east-1',
    key: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
  };
}

/** Several stores name their region in their address: `s3.eu-central-1.amazonaws.com`, `s3.cn-north-1.amazonaws.com.cn`. */
function regionOf(host: string): string | undefined {
  return /(?:^|\.)s3[.-]([a-z]{2}(?:-[a-z]+)+-\d)\./.exec(host)?.[1];
}
