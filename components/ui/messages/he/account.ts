const account = {
  signIn: 'כניסה',
} as const;
export default account;
