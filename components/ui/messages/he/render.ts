const render = {
  title: 'תמונות של המודל',
} as const;
export default render;
