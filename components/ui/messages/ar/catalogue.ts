const catalogue = {
  title: 'المنتجات',
} as const;
export default catalogue;
