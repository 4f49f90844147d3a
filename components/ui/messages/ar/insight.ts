const insight = {
  title: 'الرؤى',
} as const;
export default insight;
