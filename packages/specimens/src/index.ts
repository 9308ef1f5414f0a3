export type { HostileDemands, HostileFile, Outcome } from './hostile/hostile-file.ts'
export { hostileFiles } from './hostile/hostile-files.ts'
export { type DocxParts, makeDocx, p, table } from './make-docx.ts'
export { type Mutation, makeMutations } from './mutate/make-mutation.ts'
export { mutateBytes } from './mutate/mutate-bytes.ts'
export { mutateMarkdown } from './mutate/mutate-markdown.ts'
export { mutateXml } from './mutate/mutate-xml.ts'
export { markdownBase, mutationBases } from './mutate/mutation-bases.ts'
export { outcomeFaults } from './mutate/outcome-faults.ts'
export { findLosses, type Loss } from './pieces/find-losses.ts'
export { htmlPieces } from './pieces/html-pieces.ts'
export { normaliseOutput, normaliseText, stripMarkdown } from './pieces/normalise-text.ts'
export { pandocPieces } from './pieces/pandoc-pieces.ts'
export {
  findPeerLosses,
  type LossClass,
  type PeerLoss,
  peerOutput,
} from './pieces/peer-losses.ts'
export type { PeerPiece } from './pieces/peer-piece.ts'
export {
  type Construct,
  constructs,
  type SourcePiece,
  type SourcePieces,
  sourcePieces,
} from './pieces/source-pieces.ts'
export { makeProposal, type ProposalOptions } from './proposal/make-proposal.ts'
