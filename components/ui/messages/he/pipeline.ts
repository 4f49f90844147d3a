import { findingWords } from './finding-words';

const pipeline = {
  ...findingWords,
  title: 'מודל תלת־ממד',
} as const;
export default pipeline;
