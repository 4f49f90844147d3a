/** Khronos glTF-Validator; the shape of its report stands in its validation.schema.json. */
declare module 'gltf-validator' {
  export type ValidatorMessage = {
    code: string;
    message: string;
    /** 0 error, 1 warning, 2 information, 3 hint. */
    severity: 0 | 1 | 2 | 3;
    /** JSON pointer to where it is. */
    pointer?: string;
  };
  export type ValidatorReport = {
    validatorVersion: string;
    issues: {
      numErrors: number;
      numWarnings: number;
      numInfos: number;
      numHints: number;
      messages: ValidatorMessage[];
      truncated: boolean;
    };
  };
  export function validateBytes(
    bytes: Uint8Array,
    options?: { format?: 'glb' | 'gltf'; maxIssues?: number; writeTimestamp?: boolean },
  ): Promise<ValidatorReport>;
}
