const account = {
  signIn: 'تسجيل الدخول',
} as const;
export default account;
