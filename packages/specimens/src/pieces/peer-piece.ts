/** One piece of text that another program found in a Word file. */
export interface PeerPiece {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'cell' | 'note' | 'metadata' | 'alt-text' | 'comment'
  readonly text: string
  /** The number it shows before a list item's text, where it shows one. */
  readonly label?: string
}
