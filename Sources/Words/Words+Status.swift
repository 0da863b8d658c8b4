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

  /// A status in one small word, for sums of many: `gần`, `chưa`, `thấp`.
  public func brief(_ status: TargetStatus) -> SafeText {
    switch status {
    case .met: SafeText(self[Phrase.met].string.lowercased())
    case .near: self[Phrase.nearShort]
    case .missed: self[Phrase.missedShort]
    case .critical: self[Phrase.criticalShort]
    }
  }
}
