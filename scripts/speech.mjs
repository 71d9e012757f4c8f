// What the two commands say before the packages are there, in the language of the terminal.

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const language = locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const sentences = {
  oldNode: {
    en: 'Rapport needs Node 18 or newer to begin with; this is {version}. Install a newer one from https://nodejs.org and start again.',
    zh: 'Rapport 需要 Node 18 或更高版本才能启动，当前为 {version}。请从 https://nodejs.org 安装新版本后重试。',
  },
  installing: {
    en: 'Installing the packages (once; a minute or two)',
    zh: '正在安装软件包（仅此一次，约一两分钟）',
  },
  progress: {
    en: '  {done} of {all} packages, {seconds} s',
    zh: '  已安装 {done} / {all} 个软件包，{seconds} 秒',
  },
  installed: { en: 'Packages installed in {seconds} s', zh: '软件包安装完成，用时 {seconds} 秒' },
  waitingForInstall: {
    en: 'Another start is installing the packages; waiting for it',
    zh: '另一个启动进程正在安装软件包，请稍候',
  },
  installingAgain: {
    en: 'Some packages for this machine did not arrive; asking for them again',
    zh: '部分适用于本机的软件包未能下载，正在重试',
  },
  noNpm: {
    en: 'npm was not found. It comes with Node; install Node from https://nodejs.org, or npm from your system.',
    zh: '未找到 npm。npm 随 Node 一起提供；请从 https://nodejs.org 安装 Node，或通过系统安装 npm。',
  },
  network: {
    en: 'The packages could not be downloaded: the package registry does not answer ({reason}).\nCheck the connection, and behind a proxy its setting (npm config get proxy; npm config get registry). Then start again; nothing is broken.',
    zh: '无法下载软件包：软件包仓库没有响应（{reason}）。\n请检查网络连接；如使用代理，请检查其设置（npm config get proxy；npm config get registry）。然后重新启动即可，没有任何损坏。',
  },
  noSpace: {
    en: 'The disk is full: the packages need about 1 GB. Free some space and start again.',
    zh: '磁盘已满：软件包约需 1 GB。请释放空间后重新启动。',
  },
  notWritable: {
    en: 'The packages are missing or outdated, and {path} cannot be written to. Start once as the user that owns this folder.',
    zh: '软件包缺失或已过期，但无法写入 {path}。请先以该文件夹所有者的身份启动一次。',
  },
  installFailed: {
    en: 'npm could not install the packages. It said:\n{output}',
    zh: 'npm 无法安装软件包。其提示为：\n{output}',
  },
  noRuntime: {
    en: 'Rapport runs on Node 24, which comes with the packages for Linux on x64 and arm64. This is {system} with Node {version}: install Node 24 or newer and start again.',
    zh: 'Rapport 运行于 Node 24，软件包中已附带适用于 x64 和 arm64 的 Linux 版本。当前为 {system}，Node {version}：请安装 Node 24 或更高版本后重试。',
  },
  stepFailed: {
    en: '{step} could not run to its end (exit code {code}).',
    zh: '{step} 未能运行完毕（退出码 {code}）。',
  },
  noTests: {
    en: 'No test was found; that counts as a failure.',
    zh: '没有找到任何测试，按失败处理。',
  },
  noServer: {
    en: 'Name a PostgreSQL server, 15 or newer, whose user may create databases: DATABASE_URL=postgres://user:password@host:5432/postgres npm run test:server',
    zh: '请指定 PostgreSQL 15 或更高版本的服务器，且其用户有权创建数据库：DATABASE_URL=postgres://user:password@host:5432/postgres npm run test:server',
  },
  skipped: { en: '{count} skipped, each with its reason above', zh: '跳过 {count} 项，原因见上文' },
};

/** The sentence, its names filled, in the language of the terminal. */
export function sentence(name, params = {}) {
  return sentences[name][language].replace(/\{(\w+)\}/g, (whole, key) =>
    key in params ? String(params[key]) : whole,
  );
}

/** A failure whose message is meant for the person at the terminal. */
export class Refusal extends Error {}

/** Throws the sentence as a refusal. */
export function refuse(name, params) {
  throw new Refusal(sentence(name, params));
}
