import type { Texts } from '#kit/text.ts';

/** Sentences of signing in and of who may administer sign-in. */
export const texts: Texts = {
  'auth.required': { en: 'Sign in to go on.', zh: '请先登录。' },
  'auth.administrator-only': {
    en: 'Only administrators may do this.',
    zh: '仅系统管理员可执行此操作。',
  },
  'auth.session-only': {
    en: 'This needs a person who is signed in; an API key is not enough.',
    zh: '此操作需要本人登录，不能使用 API 密钥。',
  },
  'auth.session-missing': {
    en: 'This session has ended already. Load the page again.',
    zh: '该会话已结束，请刷新页面。',
  },
  'auth.not-while-viewing': {
    en: 'This is not possible while you look through another person’s eyes.',
    zh: '以他人身份查看时不能执行此操作。',
  },
  'auth.refused': { en: 'The sign-in was refused.', zh: '登录被拒绝。' },
  'auth.invalid-email-or-password': {
    en: 'E-mail or password is not right.',
    zh: '邮箱或密码不正确。',
  },
  'auth.invalid-password': { en: 'The password is not right.', zh: '密码不正确。' },
  'auth.invalid-code': { en: 'The code is not right.', zh: '验证码不正确。' },
  'auth.invalid-backup-code': { en: 'The backup code is not right.', zh: '备用码不正确。' },
  'auth.invalid-two-factor-cookie': {
    en: 'The time for the second step is over. Sign in again.',
    zh: '第二步验证已超时，请重新登录。',
  },
  'auth.too-many-attempts-request-new-code': {
    en: 'Too many wrong codes. Sign in again.',
    zh: '验证码错误次数过多，请重新登录。',
  },
  'auth.totp-not-enabled': { en: 'The second step is not set up.', zh: '尚未设置第二步验证。' },
  'auth.totp-already-enabled': {
    en: 'The second step is already set up.',
    zh: '已设置第二步验证。',
  },
  'auth.password-too-short': {
    en: 'A password has at least 8 characters.',
    zh: '密码至少 8 个字符。',
  },
  'auth.password-too-long': {
    en: 'A password has at most 128 characters.',
    zh: '密码最多 128 个字符。',
  },
  'auth.password-already-set': {
    en: 'There is a password already. Change it with the old one.',
    zh: '已有密码，请用旧密码修改。',
  },
  'auth.no-workspace': {
    en: 'Your account is not active. Ask your administrator.',
    zh: '您的账号未启用，请联系管理员。',
  },
  'auth.invalid-origin': {
    en: 'The request came from another site and was refused.',
    zh: '请求来自其他网站，已拒绝。',
  },
  'auth.missing-or-null-origin': {
    en: 'The request does not say which site it came from.',
    zh: '请求未说明来源网站。',
  },
  'auth.invalid-callback-url': {
    en: 'The address to return to is not ours.',
    zh: '返回地址不属于本系统。',
  },
  'auth.provider-not-found': { en: 'This way to sign in is not set up.', zh: '未设置此登录方式。' },
  'auth.session-not-fresh': { en: 'Sign in again to do this.', zh: '请重新登录后再操作。' },
  'link.spent': {
    en: 'This link was used or is too old. Ask your administrator for a new one.',
    zh: '链接已使用或已过期，请向管理员索取新链接。',
  },
  'link.password-needed': { en: 'Choose a new password.', zh: '请设置新密码。' },
  'link.sign-in-first': {
    en: 'Sign in as {email} first, then open the link again.',
    zh: '请先以 {email} 登录，再打开此链接。',
  },
  'link.shared-identity': {
    en: 'This person also works in other workspaces, so only he can change his password.',
    zh: '此人也在其他工作区，密码只能由本人修改。',
  },
  'link.no-email': { en: 'Give the user an e-mail address first.', zh: '请先填写该用户的邮箱。' },
  'link.no-identity': {
    en: 'This user was never invited; make an invitation instead.',
    zh: '该用户尚未受邀，请改为邀请。',
  },
  'link.inactive': { en: 'Switch the user on first.', zh: '请先启用该用户。' },
  'user.missing': { en: 'There is no such user.', zh: '没有这个用户。' },
  'key.missing': { en: 'There is no such key of yours.', zh: '没有您的这个密钥。' },
  'key.no-user': {
    en: 'There is no active user with the e-mail address {email}.',
    zh: '没有邮箱为 {email} 的启用用户。',
  },
  'key.several-workspaces': {
    en: '{email} works in several workspaces ({ids}). Name one with --workspace.',
    zh: '{email} 在多个工作区（{ids}），请用 --workspace 指定一个。',
  },
  'workspace.missing': {
    en: 'There is no such workspace for you.',
    zh: '没有您可用的这个工作区。',
  },
  'provider.missing': { en: 'There is no such sign-in service.', zh: '没有这个登录方式。' },
  'provider.many-workspaces': {
    en: 'Several workspaces share this installation; ask its operator.',
    zh: '多个工作区共用此系统，请联系运维人员。',
  },
};
