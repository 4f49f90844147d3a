const pipeline = {
  title: 'מודל תלת־ממד',
} as const;
export default pipeline;
