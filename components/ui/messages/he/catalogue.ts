const catalogue = {
  title: 'מוצרים',
} as const;
export default catalogue;
