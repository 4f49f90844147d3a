const catalogue = {
  title: 'Products',
} as const;
export default catalogue;
