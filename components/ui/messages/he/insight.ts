const insight = {
  title: 'תובנות',
} as const;
export default insight;
