const insight = {
  title: 'Insight',
} as const;
export default insight;
