import { findingWords } from './finding-words';

const pipeline = {
  ...findingWords,
  title: 'نموذج ثلاثي الأبعاد',
} as const;
export default pipeline;
