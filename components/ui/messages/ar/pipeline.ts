const pipeline = {
  title: 'نموذج ثلاثي الأبعاد',
} as const;
export default pipeline;
