import Text

/// A text in the two languages of the product.
public struct Bilingual: Sendable, Equatable {
  /// The Vietnamese text, in NFC.
  public let vietnamese: String
  /// The English text.
  public let english: String

  /// A text in both languages.
  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
