const studio = {
  products: 'Products',
  jobs: 'Jobs',
  insight: 'Insight',
  team: 'Team',
  history: 'History',
  account: 'Account',
  studio: 'Studio',
  studioNavigation: 'Studio',
  toShop: 'To the shop',
  signOut: 'Sign out',
  toProducts: 'To the products',
  notFoundText: 'This page of the studio is not here. The thing it showed may be gone.',
} as const;
export default studio;
