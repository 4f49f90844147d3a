const studio = {
  products: 'المنتجات',
  jobs: 'المهام',
  insight: 'الرؤى',
  team: 'الفريق',
  history: 'السجل',
  account: 'الحساب',
  studio: 'الاستوديو',
  studioNavigation: 'الاستوديو',
  toShop: 'إلى المتجر',
  signOut: 'تسجيل الخروج',
} as const;
export default studio;
