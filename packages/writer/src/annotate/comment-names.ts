/** How a comment's elements are written: their prefix, and a declaration of it where the part has none. */
export interface CommentNames {
  readonly prefix: string
  readonly declaration: string
}

/**
 * The names of new elements beside elements of a prefix. Attributes of Word's are in its namespace and an attribute without prefix
 * is in none: where the namespace is the default one the elements declare a prefix of their own.
 */
export function commentNames(prefix: string, namespace: string): CommentNames {
  if (prefix !== '') return { prefix, declaration: '' }
  return { prefix: 'w:', declaration: ` xmlns:w="${namespace}"` }
}
