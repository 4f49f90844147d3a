const account = {
  signIn: 'Sign in',
  signInTitle: 'Sign in to the studio',
  email: 'E-mail',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: 'At least 10 characters. A few words in a row make a good one.',
  name: 'Your name',
  setupTitle: 'Open your studio',
  setupText: 'This shop has no owner yet. Whoever fills this in becomes its owner.',
  setupSubmit: 'Become the owner',
  resetTitle: 'Back into your studio',
  resetText:
    'Choose a new password for {email}. The second factor is removed and everybody signed in with this account is signed out.',
  resetSubmit: 'Save and sign in',
  linkGoneTitle: 'This link does not work any more',
  setupGoneText:
    'A link works once, and for a day. Start the shop again or run “npx vitrine owner” on its server to get a new one.',
  forbiddenTitle: 'Your role does not reach this page',
  forbiddenText: 'You are signed in as {role}. Ask the owner of the shop if you need more.',
  roleOwner: 'Owner',
  roleStaff: 'Staff',
  roleViewer: 'Viewer',
} as const;
export default account;
