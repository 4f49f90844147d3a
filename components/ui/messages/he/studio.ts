const studio = {
  products: 'מוצרים',
  jobs: 'משימות',
  insight: 'תובנות',
  team: 'צוות',
  history: 'היסטוריה',
  account: 'חשבון',
  studio: 'סטודיו',
  studioNavigation: 'סטודיו',
  toShop: 'אל החנות',
  signOut: 'יציאה',
  toProducts: 'אל המוצרים',
  notFoundText: 'הדף הזה לא נמצא בסטודיו. ייתכן שמה שהוצג בו כבר לא קיים.',
} as const;
export default studio;
