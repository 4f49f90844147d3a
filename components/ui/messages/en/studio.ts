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
} as const;
export default studio;
