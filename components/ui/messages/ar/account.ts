const account = {
  signIn: 'تسجيل الدخول',
  signInTitle: 'الدخول إلى الاستوديو',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  newPassword: 'كلمة مرور جديدة',
  passwordHint: '10 أحرف على الأقل. بضع كلمات متتالية تكفي.',
  name: 'اسمك',
  setupTitle: 'افتح الاستوديو',
  setupText: 'ليس لهذا المتجر مالك بعد. من يملأ هذا النموذج يصبح مالكه.',
  setupSubmit: 'كن المالك',
  resetTitle: 'العودة إلى الاستوديو',
  resetText: 'اختر كلمة مرور جديدة للحساب {email}. ستُزال الخطوة الثانية ويُخرَج كلّ من دخل بهذا الحساب.',
  resetSubmit: 'احفظ وادخل',
  linkGoneTitle: 'لم يعد هذا الرابط صالحًا',
  setupGoneText:
    'يعمل الرابط مرة واحدة وليوم واحد. أعد تشغيل المتجر أو شغّل ‎“npx vitrine owner”‎ على خادمه لتحصل على رابط جديد.',
  forbiddenTitle: 'دورك لا يشمل هذه الصفحة',
  forbiddenText: 'دخلت بدور {role}. إن احتجت إلى المزيد فاسأل مالك المتجر.',
  roleOwner: 'مالك',
  roleStaff: 'موظف',
  roleViewer: 'مشاهد',
} as const;
export default account;
