const account = {
  signIn: 'כניסה',
  signInTitle: 'כניסה לסטודיו',
  email: 'דוא״ל',
  password: 'סיסמה',
  newPassword: 'סיסמה חדשה',
  passwordHint: 'לפחות 10 תווים. כמה מילים ברצף הן סיסמה טובה.',
  name: 'השם שלכם',
  setupTitle: 'פותחים את הסטודיו',
  setupText: 'לחנות הזאת אין עדיין בעלים. מי שממלא את הטופס הזה נעשה הבעלים שלה.',
  setupSubmit: 'להיות הבעלים',
  resetTitle: 'חזרה לסטודיו',
  resetText: 'בחרו סיסמה חדשה עבור {email}. האימות הדו־שלבי יוסר, וכל מי שמחובר בחשבון הזה ינותק.',
  resetSubmit: 'לשמור ולהיכנס',
  linkGoneTitle: 'הקישור הזה כבר לא פעיל',
  setupGoneText:
    'קישור פועל פעם אחת, ולמשך יום. הפעילו את החנות מחדש או הריצו ‎“npx vitrine owner”‎ בשרת שלה כדי לקבל קישור חדש.',
  forbiddenTitle: 'התפקיד שלכם לא מגיע לדף הזה',
  forbiddenText: 'אתם מחוברים בתפקיד {role}. אם דרוש לכם יותר, פנו לבעלי החנות.',
  roleOwner: 'בעלים',
  roleStaff: 'צוות',
  roleViewer: 'צפייה',
} as const;
export default account;
