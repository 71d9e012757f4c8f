import type { Texts } from '#kit/text.ts';

/** What the start of the database can say. */
export const databaseTexts: Texts = {
  'launch.no-database': {
    en: 'There is no database in {path} yet. Start once with: npm start',
    zh: '{path} 中尚无数据库。请先运行：npm start',
  },
  'launch.creating-database': {
    en: 'Creating the database in {path}',
    zh: '正在 {path} 创建数据库',
  },
  'launch.recovering': {
    en: 'The database is recovering from an abrupt end; this can take a while',
    zh: '数据库正在从异常中断中恢复，可能需要一些时间',
  },
  'launch.stopping-leftover': {
    en: 'Stopping the database that an earlier start left running',
    zh: '正在停止上次启动遗留的数据库进程',
  },
  'launch.left-behind': {
    en: 'Older data of this folder stands in {path}. It is left as it is; this start uses {home}. To use the older data, write its path into the file postgres-stands-elsewhere.txt.',
    zh: '此文件夹以前的数据在 {path}，保持不变；本次启动使用 {home}。如需使用以前的数据，请把其路径写入文件 postgres-stands-elsewhere.txt。',
  },
  'launch.no-unprivileged-user': {
    en: 'PostgreSQL does not run as root, and this machine has no other user. Create one (useradd rapport) and start again.',
    zh: 'PostgreSQL 不能以 root 身份运行，而本机没有其他用户。请先创建一个用户（useradd rapport），然后重新启动。',
  },
  'launch.user-without-name': {
    en: 'User number {uid} has no name on this machine, and PostgreSQL needs one. Start as a user that is listed in /etc/passwd, or set DATABASE_URL to a PostgreSQL server.',
    zh: '用户编号 {uid} 在本机没有名称，而 PostgreSQL 需要名称。请以 /etc/passwd 中列出的用户启动，或将 DATABASE_URL 设为一个 PostgreSQL 服务器。',
  },
  'launch.data-dir-is-a-cluster': {
    en: '{path} is itself a PostgreSQL folder. Nothing was touched. Set DATA_DIR to another folder; the one that holds "postgres" is the right one.',
    zh: '{path} 本身就是一个 PostgreSQL 数据文件夹，未做任何改动。请把 DATA_DIR 设为其他文件夹，即包含 postgres 子文件夹的那一个。',
  },
  'launch.data-dir-unusable': {
    en: 'The data folder {path} cannot be used: {reason}. Set DATA_DIR to a folder that you may write to.',
    zh: '无法使用数据文件夹 {path}：{reason}。请把 DATA_DIR 设为一个可写的文件夹。',
  },
  'launch.pointer-broken': {
    en: '{pointer} says that the data stands in "{home}", but that is not there. Bring that folder back, or delete the file to begin with no data.',
    zh: '{pointer} 指明数据在“{home}”，但该处不存在。请恢复该文件夹；如要从空数据开始，请删除此文件。',
  },
  'launch.data-of-other-user': {
    en: 'The data in {path} belongs to user number {uid}. Start as that user, or as root.',
    zh: '{path} 中的数据属于用户编号 {uid}。请以该用户或 root 身份启动。',
  },
  'launch.data-not-enterable': {
    en: 'The owner of the data in {path} may not enter {folder}. Allow it (chmod o+x "{folder}") or move the data folder and set DATA_DIR.',
    zh: '{path} 中数据的所有者无权进入 {folder}。请授权（chmod o+x "{folder}"），或移动数据文件夹并设置 DATA_DIR。',
  },
  'launch.no-permissions-here': {
    en: 'The file system of {path} keeps no permissions, and PostgreSQL needs them. Set DATA_DIR to a folder on another disk.',
    zh: '{path} 所在的文件系统不支持权限，而 PostgreSQL 需要权限。请把 DATA_DIR 设为其他磁盘上的文件夹。',
  },
  'launch.no-place': {
    en: 'PostgreSQL does not run as root, and the user it runs as may use neither {path} nor {spare}. Set DATA_DIR to a folder that every user may enter, such as /srv/rapport.',
    zh: 'PostgreSQL 不能以 root 身份运行，而其运行用户既不能使用 {path} 也不能使用 {spare}。请把 DATA_DIR 设为所有用户都能进入的文件夹，例如 /srv/rapport。',
  },
  'launch.no-postgres': {
    en: 'There is no PostgreSQL for {system} in the packages and none of version {oldest} or newer on this machine. Install PostgreSQL, or set DATABASE_URL to a server.',
    zh: '软件包中没有适用于 {system} 的 PostgreSQL，本机也没有 {oldest} 或更新的版本。请安装 PostgreSQL，或将 DATABASE_URL 设为一个服务器。',
  },
  'launch.other-version': {
    en: 'The data in {path} was made by PostgreSQL {found}; this version of Rapport runs PostgreSQL {needed}. Nothing was touched. Start it with the version of Rapport that made it and export it there, or run a PostgreSQL {found} on it and set DATABASE_URL.',
    zh: '{path} 中的数据由 PostgreSQL {found} 创建，而此版本的 Rapport 使用 PostgreSQL {needed}。未做任何改动。请用原来的 Rapport 版本启动并导出数据，或用 PostgreSQL {found} 打开该数据并设置 DATABASE_URL。',
  },
  'launch.incomplete-cluster': {
    en: 'The database in {path} is incomplete (missing: {missing}). Nothing was touched. Restore it from a backup; or, if it holds nothing you need, move it away and start again.',
    zh: '{path} 中的数据库不完整（缺少：{missing}）。未做任何改动。请从备份恢复；如果其中没有需要的数据，请将其移走后重新启动。',
  },
  'launch.no-locale': {
    en: 'This machine has none of the locales {locales}, without which text in other scripts cannot be searched. Install one (on Debian: the package libc-bin or locales) and start again.',
    zh: '本机没有 {locales} 中的任何一个区域设置，无法正确检索各种文字。请安装其中之一（Debian 上为 libc-bin 或 locales 软件包），然后重新启动。',
  },
  'launch.initdb-failed': {
    en: 'The database could not be created in {path}. Nothing is left of the attempt. PostgreSQL said:\n{output}',
    zh: '无法在 {path} 创建数据库，本次尝试没有留下任何内容。PostgreSQL 的提示：\n{output}',
  },
  'launch.disk-full': {
    en: 'The disk that holds {path} is full. Free some space and start again; your data is unharmed.',
    zh: '{path} 所在的磁盘已满。请释放空间后重新启动；数据没有受损。',
  },
  'launch.waiting-for-room': {
    en: 'The disk of {path} is full and the database has stopped. It starts again by itself as soon as {least} MB are free.',
    zh: '{path} 所在磁盘已满，数据库已停止。释放出 {least} MB 空间后，数据库会自动重新启动。',
  },
  'launch.little-space': {
    en: 'Only {free} MB are free on the disk that holds {path}; at least {least} MB are needed. Free some space and start again. Nothing was touched.',
    zh: '{path} 所在的磁盘仅剩 {free} MB，至少需要 {least} MB。请释放空间后重新启动。未做任何改动。',
  },
  'launch.data-in-use': {
    en: 'Another program is working on the database in {path}. Stop it first.',
    zh: '另一个程序正在使用 {path} 中的数据库。请先停止它。',
  },
  'launch.database-port-taken': {
    en: 'The database found no free port (last tried: {port}).',
    zh: '数据库没有找到空闲端口（最后尝试：{port}）。',
  },
  'launch.database-did-not-start': {
    en: 'The database in {path} did not start. Its last words:\n{output}',
    zh: '{path} 中的数据库未能启动。最后的输出：\n{output}',
  },
  'launch.database-keeps-dying': {
    en: 'The database has ended by itself several times and is not started again. Look into postgres.log in the data folder.',
    zh: '数据库多次自行终止，不再重新启动。请查看数据文件夹中的 postgres.log。',
  },
};
