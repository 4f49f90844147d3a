const account = {
  signIn: 'Sign in',
} as const;
export default account;
