import Text
import Yams

extension SettingsError {
  /// Why a file is no YAML: the parser's own words, and where it stumbled.
  init(yaml error: any Error, file: SafeText) {
    let problem = error as? YamlError
    self.init(
      file: file, line: problem?.mark?.line, column: problem?.mark?.column,
      reason: .malformed(SafeText(problem?.description ?? "\(error)")))
  }
}

extension YamlError {
  /// Where the parser stumbled; nil for errors without a place.
  fileprivate var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark
    default: nil
    }
  }
}
