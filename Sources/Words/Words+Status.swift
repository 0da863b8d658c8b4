import Measures
import Text

extension Words {
  /// A status against a target, as the screen writes it.
  public subscript(status: TargetStatus) -> SafeText {
    switch status {
    case .met: self[Phrase.met]
    case .near: self[Phrase.near]
    case .missed: self[Phrase.missed]
    case .critical: self[Phrase.critical]
    }
  }
}
