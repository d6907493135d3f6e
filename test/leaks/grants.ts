export const GRANTS: Readonly<Record<string, string>> = {}
export const FUNCTIONS: Readonly<Record<string, string>> = {}
