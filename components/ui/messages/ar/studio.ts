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
  toProducts: 'إلى المنتجات',
  notFoundText: 'هذه الصفحة ليست في الاستوديو. ربما لم يعد ما كانت تعرضه موجودًا.',
} as const;
export default studio;
