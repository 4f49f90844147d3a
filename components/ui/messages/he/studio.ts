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
} as const;
export default studio;
