/** The namespace of the manifest. */
export const FUNCTION_NAMESPACE = 'COACH';
