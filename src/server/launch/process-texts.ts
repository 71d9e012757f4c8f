import type { Texts } from '#kit/text.ts';

/** What the launcher of the processes can say. */
export const processTexts: Texts = {
  'settings.invalid': {
    en: 'The setting {name} cannot be read. It should look like this: {example}',
    zh: '无法识别设置 {name}。其格式应类似：{example}',
  },
  'launch.unknown-argument': {
    en: 'Unknown argument: {argument}. The only one is --empty, which starts with a set-up page instead of the demo company.',
    zh: '未知参数：{argument}。唯一可用的参数是 --empty，即以设置页面代替演示公司启动。',
  },
  'launch.already-running': {
    en: 'Rapport is already running on the data folder {path} {address}\nStop it first, or set DATA_DIR to another folder.',
    zh: 'Rapport 已在使用数据文件夹 {path} {address}\n请先停止它，或将 DATA_DIR 设为其他文件夹。',
  },
  'launch.waiting-for-stop': {
    en: 'Waiting for the earlier start to stop',
    zh: '正在等待先前启动的程序停止',
  },
  'launch.used-elsewhere': {
    en: 'Rapport is already running on the data folder {path}, on the machine or container {host}. Stop it there first.',
    zh: '机器或容器 {host} 上的 Rapport 正在使用数据文件夹 {path}。请先在那里停止它。',
  },
  'launch.looking-elsewhere': {
    en: 'Looking whether another machine uses the data folder (a few seconds)',
    zh: '正在检查是否有其他机器在使用数据文件夹（需几秒钟）',
  },
  'launch.port-taken': {
    en: 'Port {port} on {host} is taken by another program. Stop that program, or set PORT to another number; without PORT the next free one is used.',
    zh: '{host} 的端口 {port} 已被其他程序占用。请停止该程序，或将 PORT 设为其他端口；不设 PORT 时将使用下一个空闲端口。',
  },
  'launch.port-refused': {
    en: 'The system refuses to listen on port {port} of {host} ({reason}). Ports below 1024 need special rights, and HOST must be an address of this machine.',
    zh: '系统拒绝监听 {host} 的端口 {port}（{reason}）。1024 以下的端口需要特殊权限，且 HOST 必须是本机地址。',
  },
  'launch.no-port': {
    en: 'No port from 3000 to 3099 can be used on {host}. Set PORT, and see that HOST is an address of this machine.',
    zh: '{host} 的 3000 至 3099 端口均不可用。请设置 PORT，并确认 HOST 是本机地址。',
  },
  'launch.no-web-app': {
    en: 'There is no web app in this copy (src/web/index.html is missing); only the API is served.',
    zh: '此副本不含网页应用（缺少 src/web/index.html），仅提供 API。',
  },
  'launch.building-web': { en: 'Building the web app', zh: '正在构建网页应用' },
  'launch.built-web': {
    en: 'Web app built in {seconds} s',
    zh: '网页应用构建完成，用时 {seconds} 秒',
  },
  'launch.web-not-writable': {
    en: 'The web app must be built, but {path} cannot be written to. Start once as the user that owns the program.',
    zh: '需要构建网页应用，但无法写入 {path}。请先以程序所有者的身份启动一次。',
  },
  'launch.web-build-failed': {
    en: 'The web app could not be built. The builder said:\n{output}',
    zh: '网页应用构建失败。构建工具的提示：\n{output}',
  },
  'launch.waiting-for-database': {
    en: 'Waiting for the database server',
    zh: '正在等待数据库服务器',
  },
  'launch.database-unreachable': {
    en: 'The database of DATABASE_URL ({server}) cannot be reached: {reason}',
    zh: '无法连接 DATABASE_URL 指定的数据库（{server}）：{reason}',
  },
  'launch.database-too-old': {
    en: 'The database server is PostgreSQL {found}; Rapport needs {needed} or newer.',
    zh: '数据库服务器为 PostgreSQL {found}，Rapport 需要 {needed} 或更高版本。',
  },
  'launch.database-encoding': {
    en: 'The database has the encoding {encoding}; Rapport needs UTF8. Create one with: CREATE DATABASE rapport ENCODING UTF8 LC_CTYPE "C.UTF-8" TEMPLATE template0',
    zh: '数据库编码为 {encoding}，Rapport 需要 UTF8。可这样创建：CREATE DATABASE rapport ENCODING UTF8 LC_CTYPE "C.UTF-8" TEMPLATE template0',
  },
  'launch.database-locale': {
    en: 'The database knows only the letters of English, so other scripts could not be searched. Create one with: CREATE DATABASE rapport ENCODING UTF8 LC_CTYPE "C.UTF-8" TEMPLATE template0',
    zh: '数据库只识别英文字母，无法正确检索其他文字。可这样创建：CREATE DATABASE rapport ENCODING UTF8 LC_CTYPE "C.UTF-8" TEMPLATE template0',
  },
  'launch.process-ended': {
    en: 'The {name} process has ended by itself; it starts again in {seconds} s',
    zh: '{name} 进程自行终止，{seconds} 秒后重新启动',
  },
  'launch.process-keeps-ending': {
    en: 'The {name} process keeps ending by itself and is not started again; what it printed above says why.',
    zh: '{name} 进程反复自行终止，不再重新启动；原因见其上方的输出。',
  },
  'launch.still-starting': { en: 'Still starting', zh: '仍在启动' },
  'launch.ready': { en: 'Rapport is ready: {address}', zh: 'Rapport 知音已就绪：{address}' },
  'launch.sign-in': {
    en: 'Sign in with this link, which works once: {link}',
    zh: '登录链接（仅可使用一次）：{link}',
  },
  'launch.data-folder': { en: 'Data folder: {path}', zh: '数据文件夹：{path}' },
  'launch.how-to-stop': { en: 'Stop with Ctrl-C', zh: '按 Ctrl-C 停止' },
  'launch.stopping': { en: 'Stopping', zh: '正在停止' },
};
