import type { Texts } from '#kit/text.ts';

/** Sentences of the server: what HTTP itself refuses. */
export const texts: Texts = {
  'server.fault': {
    en: 'Something went wrong on our side. Nothing was changed. Give the request id to your administrator.',
    zh: '服务器出现意外，未作任何更改。请把请求编号告诉管理员。',
  },
  'server.disk-full': {
    en: 'The disk of the server is full, so nothing can be saved. Tell whoever runs Rapport to make room, then try again.',
    zh: '服务器磁盘已满，无法保存。请联系系统管理员释放磁盘空间，然后重试。',
  },
  'server.unavailable': {
    en: 'The database is not reachable just now. Try again in a moment.',
    zh: '暂时无法连接数据库，请稍后再试。',
  },
  'server.too-slow': {
    en: 'The request took too long and was stopped. Narrow it with a filter.',
    zh: '请求耗时过长，已停止。请用筛选条件缩小范围。',
  },
  'server.stopping': {
    en: 'The server is stopping. Try again in a moment.',
    zh: '服务器正在停止，请稍后再试。',
  },
  'route.missing': { en: 'There is nothing at this address.', zh: '此地址没有内容。' },
  'action.missing': {
    en: '“{object}” has no action “{action}”.',
    zh: '“{object}”没有操作“{action}”。',
  },
  'action.not-allowed': {
    en: 'Your roles do not allow this action.',
    zh: '您的角色不允许此操作。',
  },
  'workspace.currency-fixed': {
    en: 'The base currency stays as it is once the workspace is set up: amounts were counted in it.',
    zh: '工作区设置完成后不能更改本位币，已有金额按其折算。',
  },
  'set-up.done': { en: 'The workspace is set up already. Sign in.', zh: '工作区已设置，请登录。' },
  'set-up.no-trade': {
    en: 'There is no set-up for “{trade}”.',
    zh: '没有“{trade}”这一行业方案。',
  },
  'web.not-built': {
    en: 'The web app is not built. Run “npm start”.',
    zh: '网页应用尚未构建，请运行“npm start”。',
  },
  'input.invalid': { en: 'The value is not valid.', zh: '该值无效。' },
  'input.several': { en: '{count} values are not valid.', zh: '有 {count} 个值无效。' },
  'input.required': { en: 'This value is required.', zh: '此项必填。' },
  'input.not-text': { en: 'This should be a text.', zh: '此项应为文本。' },
  'input.not-number': { en: 'This should be a number.', zh: '此项应为数字。' },
  'input.not-boolean': { en: 'This should be true or false.', zh: '此项应为 true 或 false。' },
  'input.not-list': { en: 'This should be a list.', zh: '此项应为列表。' },
  'input.not-object': { en: 'This should be an object.', zh: '此项应为对象。' },
  'input.not-id': { en: 'This is not a valid id.', zh: '标识格式不正确。' },
  'input.not-instant': {
    en: 'This should be a moment such as 2026-06-30T08:00:00Z.',
    zh: '此项应为时刻，例如 2026-06-30T08:00:00Z。',
  },
  'input.not-email': { en: 'This is not a valid e-mail address.', zh: '电子邮箱格式不正确。' },
  'input.not-url': { en: 'This is not a valid address.', zh: '网址格式不正确。' },
  'input.unknown': { en: '“{name}” is not known here.', zh: '此处不认识“{name}”。' },
  'input.too-short': { en: 'At least {limit} characters.', zh: '至少 {limit} 个字符。' },
  'input.too-long': { en: 'At most {limit} characters.', zh: '最多 {limit} 个字符。' },
  'input.too-few': { en: 'At least {limit} entries.', zh: '至少 {limit} 项。' },
  'input.too-many': { en: 'At most {limit} entries.', zh: '最多 {limit} 项。' },
  'input.too-small': { en: 'At least {limit}.', zh: '不能小于 {limit}。' },
  'input.too-big': { en: 'At most {limit}.', zh: '不能大于 {limit}。' },
  'input.format': { en: 'The form of this value is not valid.', zh: '此项的格式不正确。' },
  'input.choice': { en: 'One of: {choices}.', zh: '只能是：{choices}。' },
  'input.not-json': { en: 'The text is not valid JSON.', zh: '内容不是有效的 JSON。' },
  'input.form': {
    en: 'The form is broken or has too many parts. Send one file with it.',
    zh: '表单不完整或包含过多部分，请只附一个文件。',
  },
  'input.too-deep': {
    en: 'The content is nested more than {limit} levels deep.',
    zh: '内容嵌套超过 {limit} 层。',
  },
  'input.not-utf8': { en: 'The text is not valid UTF-8.', zh: '内容不是有效的 UTF-8。' },
  'file.none': {
    en: 'No file came with the form. Choose one.',
    zh: '表单中没有文件，请选择一个文件。',
  },
  'file.too-large': {
    en: 'The file is larger than {max} MB.',
    zh: '文件超过 {max} MB。',
  },
  'input.too-large': {
    en: 'The request is larger than {limit} bytes.',
    zh: '请求超过 {limit} 字节。',
  },
  'input.media-type': {
    en: 'Send the body as application/json.',
    zh: '请以 application/json 发送内容。',
  },
  'input.if-match': {
    en: 'If-Match holds the version of the record in quotes, for example "3".',
    zh: 'If-Match 应为带引号的记录版本，例如 "3"。',
  },
  'request.too-many': {
    en: 'Too many requests. Try again in {seconds} seconds.',
    zh: '请求过多，请在 {seconds} 秒后再试。',
  },
  'request.cross-site': {
    en: 'The request came from another site and was refused.',
    zh: '请求来自其他网站，已拒绝。',
  },
  'request.long-head': {
    en: 'The address and the headers are too long together. Send a long filter in the body of a query.',
    zh: '请求地址与请求头过长，较长的筛选条件请用 query 接口在内容中发送。',
  },
  'request.too-slow': {
    en: 'The request did not arrive in time. Send it again.',
    zh: '请求未能及时送达，请重新发送。',
  },
  'request.malformed': { en: 'The request is malformed.', zh: '请求格式不正确。' },
  'idempotency.other-request': {
    en: 'This Idempotency-Key was used for another request.',
    zh: '此 Idempotency-Key 已用于另一个请求。',
  },
  'idempotency.running': {
    en: 'The first request with this Idempotency-Key is still running.',
    zh: '使用此 Idempotency-Key 的首个请求仍在处理。',
  },
  'idempotency.answer-lost': {
    en: 'The first request with this Idempotency-Key was carried out; only its answer was lost.',
    zh: '使用此 Idempotency-Key 的首个请求已执行，只是答复丢失。',
  },
  'idempotency.key': {
    en: 'An Idempotency-Key has 1 to 200 printable characters.',
    zh: 'Idempotency-Key 应为 1 到 200 个可打印字符。',
  },
  'status.400': { en: 'Bad request', zh: '请求有误' },
  'status.401': { en: 'Not signed in', zh: '未登录' },
  'status.403': { en: 'Not allowed', zh: '不允许' },
  'status.404': { en: 'Not found', zh: '未找到' },
  'status.408': { en: 'Too slow', zh: '请求超时' },
  'status.409': { en: 'Conflict', zh: '冲突' },
  'status.410': { en: 'Gone', zh: '已失效' },
  'status.412': { en: 'Precondition failed', zh: '条件不符' },
  'status.413': { en: 'Too large', zh: '内容过大' },
  'status.415': { en: 'Unsupported media type', zh: '不支持的内容类型' },
  'status.422': { en: 'Refused', zh: '已拒绝' },
  'status.429': { en: 'Too many requests', zh: '请求过多' },
  'status.431': { en: 'Too long', zh: '请求头过长' },
  'status.500': { en: 'Server fault', zh: '服务器故障' },
  'status.503': { en: 'Unavailable', zh: '暂不可用' },
  'personal-field.unknown': {
    en: 'There is no field “{field}” that could be personal. Choose one of the list.',
    zh: '没有可登记的字段“{field}”，请从列表中选择。',
  },
  'personal-data.gone': {
    en: 'This copy is not there any more: it is kept for seven days. Have the data collected anew.',
    zh: '此副本已不存在（仅保留七天），请重新导出。',
  },
};
