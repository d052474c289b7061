export const caseFile = {};
