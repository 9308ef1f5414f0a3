export { defaultPreviewLimits, type PreviewLimits } from './limits.ts'
export type {
  BoxKind,
  NoPreview,
  Preview,
  PreviewElement,
  PreviewNode,
  PreviewPages,
  PreviewPlace,
  PreviewTag,
} from './preview.ts'
export { type PreviewOptions, previewDocument } from './preview-document.ts'
