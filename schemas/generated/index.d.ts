// Generated from the JSON Schemas by `npm run generate`. Do not edit.
export * from './check-result.js'
export * from './rule.js'
