import Text

/// Where an observation comes from: which publication says so, and in which file it was read.
public struct Provenance: Sendable, Hashable {
  /// Who says so: the `source` column of the row, or the file's name where there is none.
  public let publication: SafeText
  /// The file or address it was read from.
  public let file: SafeText
  /// The source, of those given, to which the file belongs.
  public let source: SourceID
  /// A remark of the source; empty when there is none.
  public let note: SafeText

  /// Makes a provenance.
  public init(
    publication: SafeText, file: SafeText, source: SourceID, note: SafeText = SafeText.empty
  ) {
    self.publication = publication
    self.file = file
    self.source = source
    self.note = note
  }
}
